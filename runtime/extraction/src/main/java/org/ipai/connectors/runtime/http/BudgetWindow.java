package org.ipai.connectors.runtime.http;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.ipai.connectors.runtime.connector.Quota;

/** A stretch of time that a budget is for; the end belongs to the next. */
record BudgetWindow(Instant start, Instant end) {

    /** The window that a moment is in. Days may have 23 or 25 hours. */
    static BudgetWindow at(Instant now, Quota.Budget budget) {
        ZonedDateTime local = now.atZone(budget.zone());
        return switch (budget.per()) {
            case SECOND -> of(now, ChronoUnit.SECONDS);
            case MINUTE -> of(now, ChronoUnit.MINUTES);
            case HOUR -> of(now, ChronoUnit.HOURS);
            case DAY ->
                new BudgetWindow(
                        local.toLocalDate().atStartOfDay(budget.zone()).toInstant(),
                        local.toLocalDate()
                                .plusDays(1)
                                .atStartOfDay(budget.zone())
                                .toInstant());
        };
    }

    private static BudgetWindow of(Instant now, ChronoUnit unit) {
        Instant start = now.truncatedTo(unit);
        return new BudgetWindow(start, start.plus(1, unit));
    }
}
