package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ipai.connectors.runtime.connector.Quota;

/** Keeps requests within the source's budgets. */
final class BudgetingExchange implements Exchange {

    private final List<BudgetMeter> meters;
    private final Exchange next;

    private BudgetingExchange(List<BudgetMeter> meters, Exchange next) {
        this.meters = meters;
        this.next = next;
    }

    /** Goes through budgets of long windows first, so that what was spent of a second is used within it. */
    static Exchange of(
            List<Quota> quotas, TransportSettings settings, TransportEnvironment environment, Exchange next) {
        QuotaLedger shortLived = QuotaLedger.inMemory();
        List<BudgetMeter> meters = quotas.stream()
                .filter(Quota.Budget.class::isInstance)
                .map(Quota.Budget.class::cast)
                .sorted(Comparator.comparing(Quota.Budget::per).reversed())
                .map(budget -> new BudgetMeter(
                        budget,
                        budget.per().outlivesProcess() ? environment.ledger() : shortLived,
                        settings.maxQuotaWait(),
                        environment.clock()))
                .toList();
        return meters.isEmpty() ? next : new BudgetingExchange(meters, next);
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        Instant since = call.watch().now();
        try {
            for (BudgetMeter meter : meters) {
                meter.spend(call.policy().operation());
            }
        } finally {
            call.watch().waited(since);
        }
        Reply reply = next.send(call);
        meters.forEach(meter -> meter.learn(reply));
        return reply;
    }
}
