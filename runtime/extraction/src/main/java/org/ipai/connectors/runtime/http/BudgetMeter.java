package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import org.ipai.connectors.runtime.connector.Quota;

/** Keeps requests within one budget. */
final class BudgetMeter {

    private final Quota.Budget budget;
    private final RateLimitHeaders signals;
    private final QuotaLedger ledger;
    private final Duration maxWait;
    private final WallClock clock;
    private volatile Instant usedUpUntil = Instant.MIN;

    BudgetMeter(Quota.Budget budget, QuotaLedger ledger, Duration maxWait, WallClock clock) {
        this.budget = budget;
        this.signals = new RateLimitHeaders(budget.signals());
        this.ledger = ledger;
        this.maxWait = maxWait;
        this.clock = clock;
    }

    /**
     * Spends a request's units, in this window or a later one.
     *
     * @throws QuotaExhaustedException if the wait would be too long
     */
    void spend(String operation) throws QuotaExhaustedException, InterruptedException {
        long units = budget.weight(operation);
        while (true) {
            Instant now = clock.now();
            BudgetWindow window = BudgetWindow.at(now, budget);
            boolean open = !usedUpUntil.isAfter(now);
            if (open && ledger.spend(budget.name(), window.start(), units, budget.limit())) {
                return;
            }
            Instant opens = open ? window.end() : usedUpUntil;
            Duration wait = Duration.between(now, opens);
            if (wait.compareTo(maxWait) > 0) {
                throw new QuotaExhaustedException(opens);
            }
            clock.sleep(wait);
        }
    }

    /** Takes over what the source says is left, where that is less than what is known here. */
    void learn(Reply reply) {
        Long remaining = signals.remaining(reply.headers());
        if (remaining == null) {
            return;
        }
        Instant now = clock.now();
        ledger.learn(budget.name(), BudgetWindow.at(now, budget).start(), budget.limit() - remaining);
        Instant reset = signals.reset(reply.headers(), now);
        if (remaining <= 0 && reset != null && reset.isAfter(now)) {
            usedUpUntil = reset;
        }
    }
}
