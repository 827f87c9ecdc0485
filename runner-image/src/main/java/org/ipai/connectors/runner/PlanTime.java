package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.SourceApi;

/**
 * How long the requests of one API take.
 *
 * @param requests how many there are
 * @param budgets what they use of each budget
 * @param duration the longer of what answering takes and what the budgets impose
 */
record PlanTime(long requests, List<BudgetUse> budgets, Duration duration) {

    /** How long an answer is taken to take. */
    static final Duration ANSWER = Duration.ofMillis(300);

    PlanTime {
        budgets = List.copyOf(budgets);
    }

    /**
     * A budget and what is used of it.
     *
     * @param windows how many windows of the budget that takes
     */
    record BudgetUse(Quota.Budget budget, long units, long windows) {

        /** A window's budget can be spent at once, so the first one takes no time of its own. */
        Duration pause() {
            return length(budget.per()).multipliedBy(Math.max(0, windows - 1));
        }

        private static Duration length(Quota.Window window) {
            return switch (window) {
                case SECOND -> Duration.ofSeconds(1);
                case MINUTE -> Duration.ofMinutes(1);
                case HOUR -> Duration.ofHours(1);
                case DAY -> Duration.ofDays(1);
            };
        }
    }

    /** @param parallel requests at a time, where the API allows so many */
    static PlanTime of(SourceApi api, List<StreamPlan> streams, int parallel) {
        long requests =
                streams.stream().mapToLong(stream -> stream.requests().number()).sum();
        List<BudgetUse> budgets = new ArrayList<>();
        long atOnce = parallel;
        for (Quota quota : api.quotas()) {
            if (quota instanceof Quota.Budget budget) {
                budgets.add(use(budget, streams));
            } else {
                atOnce = Math.min(atOnce, ((Quota.Concurrent) quota).limit());
            }
        }
        Duration answering = ANSWER.multipliedBy(PlanAmount.parts(requests, atOnce));
        Duration longest = budgets.stream()
                .map(BudgetUse::pause)
                .filter(pause -> pause.compareTo(answering) > 0)
                .max(Duration::compareTo)
                .orElse(answering);
        return new PlanTime(requests, budgets, longest);
    }

    private static BudgetUse use(Quota.Budget budget, List<StreamPlan> streams) {
        long units = streams.stream()
                .mapToLong(stream -> stream.requests().number() * budget.weight(stream.operation()))
                .sum();
        return new BudgetUse(budget, units, PlanAmount.parts(units, budget.limit()));
    }
}
