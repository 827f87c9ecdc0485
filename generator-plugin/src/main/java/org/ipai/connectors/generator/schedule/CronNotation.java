package org.ipai.connectors.generator.schedule;

import java.util.SortedSet;
import java.util.stream.Collectors;

/** Five fields as Unix cron and Kubernetes read them. */
final class CronNotation {

    private CronNotation() {}

    static String of(Schedule schedule) {
        return String.join(
                " ",
                field(TimeUnit.MINUTE, schedule.minutes()),
                field(TimeUnit.HOUR, schedule.hours()),
                field(TimeUnit.DAY, schedule.days()),
                field(TimeUnit.MONTH, schedule.months()),
                field(TimeUnit.WEEKDAY, schedule.weekdays()));
    }

    private static String field(TimeUnit unit, SortedSet<Integer> values) {
        return unit.isAll(values)
                ? "*"
                : Run.of(values).stream().map(run -> run(unit, run)).collect(Collectors.joining(","));
    }

    private static String run(TimeUnit unit, Run run) {
        if (run.isOne()) {
            return String.valueOf(run.first());
        }
        if (run.step() == 1) {
            return run.first() + "-" + run.last();
        }
        // Some implementations take a day field that begins with an asterisk for one that does not matter.
        boolean isDay = unit == TimeUnit.DAY || unit == TimeUnit.WEEKDAY;
        return run.first() == unit.first() && run.endsWith(unit) && !isDay
                ? "*/" + run.step()
                : run.first() + "-" + run.last() + "/" + run.step();
    }
}
