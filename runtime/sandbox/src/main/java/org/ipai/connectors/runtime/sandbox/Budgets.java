package org.ipai.connectors.runtime.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals.ResetFormat;

/** Keeps the provider's budgets: refuses what goes beyond them, and tells in headers what is left. */
final class Budgets {

    private final List<Quota.Budget> budgets;
    private final Clock clock;
    private final Map<String, Used> used = new HashMap<>();

    private record Used(Instant end, long units) {}

    Budgets(List<Quota> quotas, Clock clock) {
        this.budgets = quotas.stream()
                .filter(Quota.Budget.class::isInstance)
                .map(Quota.Budget.class::cast)
                .toList();
        this.clock = clock;
    }

    /** Spends a request's units, or refuses it and spends nothing. */
    synchronized void acquire(String operation) {
        for (Quota.Budget budget : budgets) {
            if (used(budget).units() + budget.weight(operation) > budget.limit()) {
                Duration wait = Duration.between(clock.instant(), used(budget).end());
                throw new RefusedException(
                        429,
                        "Quota of this " + budget.name() + " exceeded",
                        Map.of("Retry-After", Long.toString(seconds(wait))));
            }
        }
        budgets.forEach(budget -> used.put(
                budget.name(), new Used(used(budget).end(), used(budget).units() + budget.weight(operation))));
    }

    private Used used(Quota.Budget budget) {
        Instant end = end(budget);
        Used known = used.get(budget.name());
        return known != null && known.end().equals(end) ? known : new Used(end, 0);
    }

    private Instant end(Quota.Budget budget) {
        Instant now = clock.instant();
        ChronoUnit unit = ChronoUnit.valueOf(budget.per().name() + "S");
        if (unit != ChronoUnit.DAYS) {
            return now.truncatedTo(unit).plus(1, unit);
        }
        LocalDate tomorrow = now.atZone(budget.zone()).toLocalDate().plusDays(1);
        return tomorrow.atStartOfDay(budget.zone()).toInstant();
    }

    synchronized Answer label(Answer answer) {
        for (Quota.Budget budget : budgets) {
            Used spent = used(budget);
            String remaining = budget.signals().remainingHeader();
            if (remaining != null) {
                answer.with(remaining, Long.toString(budget.limit() - spent.units()));
            }
            String reset = budget.signals().resetHeader();
            if (reset != null) {
                boolean epoch = budget.signals().resetFormat() == ResetFormat.EPOCH_SECONDS;
                Duration left = Duration.between(clock.instant(), spent.end());
                answer.with(reset, Long.toString(epoch ? spent.end().getEpochSecond() : seconds(left)));
            }
        }
        return answer;
    }

    /** Rounded up, so that a client that waits so long is let in. */
    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
