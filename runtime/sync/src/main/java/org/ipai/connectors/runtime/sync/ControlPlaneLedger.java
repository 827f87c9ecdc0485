package org.ipai.connectors.runtime.sync;

import java.time.Instant;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.QuotaUses;
import org.ipai.connectors.runtime.http.QuotaLedger;
import org.jspecify.annotations.Nullable;

/** Keeps in the control plane what a connection has spent of its budgets. */
public final class ControlPlaneLedger implements QuotaLedger {

    private final ControlPlane control;
    private final String connection;
    private final String sourceType;
    private @Nullable QuotaUses uses;

    /**
     * A ledger of one connection. The connection is looked up when something is spent: before that, a sync may still refuse
     * to create it.
     */
    public ControlPlaneLedger(ControlPlane control, String connection, String sourceType) {
        this.control = control;
        this.connection = connection;
        this.sourceType = sourceType;
    }

    @Override
    public boolean spend(String quota, Instant window, long units, long limit) {
        return uses().spend(quota, window, units, limit);
    }

    @Override
    public void learn(String quota, Instant window, long spent) {
        uses().learn(quota, window, spent);
    }

    private synchronized QuotaUses uses() {
        QuotaUses known = uses;
        if (known == null) {
            known = control.quotaUses(control.connections().ensure(connection, sourceType));
            uses = known;
        }
        return known;
    }
}
