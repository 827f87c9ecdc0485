package org.ipai.connectors.generator.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScheduleTest {

    @ParameterizedTest
    @MethodSource("org.ipai.connectors.generator.schedule.CronExpressions#all")
    void starts_when_cron_does_for_a_year(String cron) {
        assertThat(starts(Schedule.parse(cron), CronExpressions.UNTIL))
                .isEqualTo(CronExpressions.starts(cron, CronExpressions.UNTIL));
    }

    @ParameterizedTest
    @MethodSource("org.ipai.connectors.generator.schedule.CronExpressions#frequent")
    void starts_when_cron_does_for_a_month(String cron) {
        ZonedDateTime until = CronExpressions.FROM.plusMonths(1);
        assertThat(starts(Schedule.parse(cron), until)).isEqualTo(CronExpressions.starts(cron, until));
    }

    @ParameterizedTest
    @MethodSource({
        "org.ipai.connectors.generator.schedule.CronExpressions#all",
        "org.ipai.connectors.generator.schedule.CronExpressions#frequent"
    })
    void is_the_same_once_written_and_read_again(String cron) {
        Schedule schedule = Schedule.parse(cron);
        assertThat(schedule.cron()).matches("[-0-9*/, ]+");
        assertThat(Schedule.parse(schedule.cron())).isEqualTo(schedule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 */6 * * *          | 0 */6 * * *",
                "' 00  6 * * MON-FRI' | 0 6 * * 1-5",
                "0 0 * * 7            | 0 0 * * 0",
                "0 0 * * 5-7          | 0 0 * * 0,5,6",
                "0 0 * JAN,feb *      | 0 0 * 1,2 *",
                "0 0 */2 * 1          | 0 0 1-31/2 * 1",
                "0 0 1-31 * 1         | 0 0 * * *",
                "0,10,20,30,40,50 1 * * * | */10 1 * * *",
                "10/20 1-3 * * *      | 10-50/20 1-3 * * *"
            })
    void is_written_as_every_implementation_reads_it(String cron, String written) {
        assertThat(Schedule.parse(cron).cron()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@daily", "0 25 * * *", "0 0 * * mon#2", "0 0 L * *", "* * * *", "0 22-2 * * *", "", "a b c d e"
            })
    void refuses_what_is_no_cron_expression(String cron) {
        assertThatThrownBy(() -> Schedule.parse(cron)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knows_days_that_no_month_has() {
        assertThat(Schedule.parse("0 0 30 2 *").everStarts()).isFalse();
        assertThat(Schedule.parse("0 0 31 2,4,6,9,11 *").everStarts()).isFalse();
        assertThat(Schedule.parse("0 0 29 2 *").everStarts()).isTrue();
        assertThat(Schedule.parse("0 0 30 2 1").everStarts()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0 */6 * * *, 10, 10 */6 * * *",
        "55 9 * * *, 10, 5 10 * * *",
        "55 * * * *, 10, 5 * * * *",
        "55 23 * * *, 10, 5 0 * * *",
        "0 0 * * 1, 20, 20 0 * * 1"
    })
    void moves_by_minutes(String cron, int minutes, String moved) {
        assertThat(Schedule.parse(cron).later(minutes)).map(Schedule::cron).contains(moved);
    }

    @ParameterizedTest
    @CsvSource({"55 23 * * 1, 10", "'10,55 1 * * *', 10"})
    void does_not_move_what_one_expression_cannot_say(String cron, int minutes) {
        assertThat(Schedule.parse(cron).later(minutes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0 */6 * * *, 0 3 * * 0",
        "30 */6 * * *, 30 3 * * 0",
        "15 9 * * *, 15 21 * * 0",
        "*/5 * * * *, 2 0 * * 0",
        "'0 8,9,10 * * *', 0 21 * * 0"
    })
    void finds_the_middle_of_the_longest_pause(String cron, String weekly) {
        assertThat(Schedule.parse(cron).weeklyBetween().cron()).isEqualTo(weekly);
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 * * 0, true",
        "0 0 1 * *, true",
        "0 0 29 2 *, true",
        "0 0 * * *, false",
        "0 0 * * 1-5, false",
        "'0 0,12 * * 0', false"
    })
    void tells_what_starts_once_a_week_or_less(String cron, boolean isAtMostWeekly) {
        assertThat(Schedule.parse(cron).isAtMostWeekly()).isEqualTo(isAtMostWeekly);
    }

    private static List<ZonedDateTime> starts(Schedule schedule, ZonedDateTime until) {
        LocalDate first = CronExpressions.FROM.plusNanos(1).toLocalDate();
        return first.datesUntil(until.plusNanos(1).toLocalDate())
                .filter(schedule::startsOn)
                .flatMap(date -> schedule.hours().stream()
                        .flatMap(hour -> schedule.minutes().stream().map(minute -> LocalTime.of(hour, minute)))
                        .map(time -> ZonedDateTime.of(date, time, ZoneOffset.UTC)))
                .toList();
    }
}
