package org.ipai.connectors.runtime.sync;

import java.time.Instant;
import org.ipai.connectors.runtime.control.QuotaUses;
import org.ipai.connectors.runtime.http.QuotaLedger;

/** Keeps in the control plane what a connection has spent of its budgets. */
public final class ControlPlaneLedger implements QuotaLedger {

    private final QuotaUses uses;

    /** A ledger of one connection. */
    public ControlPlaneLedger(QuotaUses uses) {
        this.uses = uses;
    }

    @Override
    public boolean spend(String quota, Instant window, long units, long limit) {
        return uses.spend(quota, window, units, limit);
    }

    @Override
    public void learn(String quota, Instant window, long spent) {
        uses.learn(quota, window, spent);
    }
}
