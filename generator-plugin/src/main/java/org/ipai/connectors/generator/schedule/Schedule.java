package org.ipai.connectors.generator.schedule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * When syncs start, in UTC: at each of the minutes of each of the hours of the days that match. A field that names all its
 * values does not matter. Where both the day of the month and that of the week matter, a day needs to match one of them, as
 * in cron.
 *
 * @param minutes 0 to 59
 * @param hours 0 to 23
 * @param days of the month, 1 to 31
 * @param months 1 to 12
 * @param weekdays 0, Sunday, to 6
 */
public record Schedule(
        SortedSet<Integer> minutes,
        SortedSet<Integer> hours,
        SortedSet<Integer> days,
        SortedSet<Integer> months,
        SortedSet<Integer> weekdays) {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final SortedSet<Integer> SUNDAY = new TreeSet<>(List.of(0));

    public Schedule {
        minutes = copy(minutes);
        hours = copy(hours);
        days = copy(days);
        months = copy(months);
        weekdays = copy(weekdays);
    }

    /**
     * Reads a cron expression with five fields.
     *
     * @throws IllegalArgumentException saying why if it is not one
     */
    public static Schedule parse(String cron) {
        return CronReader.read(cron);
    }

    /** In five fields that all cron implementations read alike: numbers only, and Sunday is 0. */
    public String cron() {
        return CronNotation.of(this);
    }

    /** As calendar events of systemd, which together elapse whenever this starts something. */
    public List<String> calendarEvents() {
        return CalendarNotation.of(this);
    }

    /** Whether syncs start on a day. */
    public boolean startsOn(LocalDate date) {
        boolean isDay = days.contains(date.getDayOfMonth());
        boolean isWeekday = weekdays.contains(date.getDayOfWeek().getValue() % DAYS_OF_A_WEEK);
        return months.contains(date.getMonthValue()) && (isEitherDay() ? isDay || isWeekday : isDay && isWeekday);
    }

    /** Whether there is a day at all on which it starts something; 30 February is none. */
    public boolean everStarts() {
        return DaysOfYear.leap().anyMatch(this::startsOn) || weekdays.size() < DAYS_OF_A_WEEK;
    }

    /** Whether it starts something once a week, or less often. */
    public boolean isAtMostWeekly() {
        return DaysOfYear.usual().filter(this::startsOn).count() * startsOfDay().size() <= DaysOfYear.MOST_WEEKS;
    }

    /** The same less than an hour later; empty if one expression cannot say that, as where only some starts cross midnight. */
    public Optional<Schedule> later(int delay) {
        List<Integer> moved = minutes.stream().map(minute -> minute + delay).toList();
        if (moved.stream().allMatch(minute -> minute < HOUR)) {
            return Optional.of(atMinutes(moved, hours));
        }
        boolean crossTheHour = moved.stream().allMatch(minute -> minute >= HOUR);
        boolean crossMidnight = hours.contains(DAY / HOUR - 1);
        return crossTheHour && (!crossMidnight || isEveryDay())
                ? Optional.of(atMinutes(
                        moved.stream().map(minute -> minute - HOUR).toList(),
                        map(hours, hour -> (hour + 1) % (DAY / HOUR))))
                : Optional.empty();
    }

    /** Once a week, on Sunday, in the middle of the day's longest pause. */
    public Schedule weeklyBetween() {
        Gap longest = Gap.longest(startsOfDay(), DAY);
        int start = longest.middle() % DAY;
        return new Schedule(
                new TreeSet<>(List.of(start % HOUR)),
                new TreeSet<>(List.of(start / HOUR)),
                TimeUnit.DAY.all(),
                TimeUnit.MONTH.all(),
                SUNDAY);
    }

    /** Minutes between two starts of a day that follow each other soonest. */
    public int shortestPause() {
        return Gap.shortest(startsOfDay(), DAY).length();
    }

    /** Whether the days of the month and of the week both matter, so that one of them is enough. */
    boolean isEitherDay() {
        return !TimeUnit.DAY.isAll(days) && !TimeUnit.WEEKDAY.isAll(weekdays);
    }

    private boolean isEveryDay() {
        return TimeUnit.DAY.isAll(days) && TimeUnit.WEEKDAY.isAll(weekdays) && TimeUnit.MONTH.isAll(months);
    }

    private SortedSet<Integer> startsOfDay() {
        return hours.stream()
                .flatMap(hour -> minutes.stream().map(minute -> hour * HOUR + minute))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Schedule atMinutes(List<Integer> moved, SortedSet<Integer> ofHours) {
        return new Schedule(new TreeSet<>(moved), ofHours, days, months, weekdays);
    }

    private static SortedSet<Integer> map(SortedSet<Integer> values, IntUnaryOperator change) {
        return values.stream().map(change::applyAsInt).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Integer> copy(SortedSet<Integer> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
