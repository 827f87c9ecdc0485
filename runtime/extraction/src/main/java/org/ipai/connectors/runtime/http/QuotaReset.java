package org.ipai.connectors.runtime.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ipai.connectors.runtime.connector.Quota;

/** When a source that has had enough, and does not say until when, takes requests again. */
final class QuotaReset {

    private final List<Quota> quotas;

    QuotaReset(List<Quota> quotas) {
        this.quotas = List.copyOf(quotas);
    }

    /** At the end of the longest budget's window, for that of a second or minute would have been waited for. */
    Instant after(Instant now) {
        return quotas.stream()
                .filter(Quota.Budget.class::isInstance)
                .map(Quota.Budget.class::cast)
                .filter(budget -> budget.per().outlivesProcess())
                .max(Comparator.comparing(Quota.Budget::per))
                .map(budget -> BudgetWindow.at(now, budget).end())
                .orElse(now.plus(QuotaGate.UNKNOWN_WAIT));
    }
}
