package org.ipai.connectors.generator.schedule;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Calendar events as {@code systemd.time(7)} describes them. They want the day of the month and of the week to match both, so
 * where one is enough there are two events.
 */
final class CalendarNotation {

    private static final List<String> WEEKDAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");

    private CalendarNotation() {}

    static List<String> of(Schedule schedule) {
        return schedule.isEitherDay()
                ? List.of(
                        event(schedule, schedule.days(), TimeUnit.WEEKDAY.all()),
                        event(schedule, TimeUnit.DAY.all(), schedule.weekdays()))
                : List.of(event(schedule, schedule.days(), schedule.weekdays()));
    }

    private static String event(Schedule schedule, SortedSet<Integer> days, SortedSet<Integer> weekdays) {
        return weekdays(weekdays)
                + "*-" + field(TimeUnit.MONTH, schedule.months())
                + "-" + field(TimeUnit.DAY, days)
                + " " + field(TimeUnit.HOUR, schedule.hours())
                + ":" + field(TimeUnit.MINUTE, schedule.minutes())
                + ":00 UTC";
    }

    private static String weekdays(SortedSet<Integer> weekdays) {
        return TimeUnit.WEEKDAY.isAll(weekdays)
                ? ""
                : weekdays.stream().map(WEEKDAYS::get).collect(Collectors.joining(",", "", " "));
    }

    private static String field(TimeUnit unit, SortedSet<Integer> values) {
        return unit.isAll(values)
                ? "*"
                : Run.of(values).stream().map(CalendarNotation::run).collect(Collectors.joining(","));
    }

    /** Steps have an end, because systemd 252 skips midnight in {@code *:00/7}, whose last step passes the end of the hour. */
    private static String run(Run run) {
        if (run.isOne()) {
            return digits(run.first());
        }
        String range = digits(run.first()) + ".." + digits(run.last());
        return run.step() == 1 ? range : range + "/" + run.step();
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
