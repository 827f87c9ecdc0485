package org.ipai.connectors.generator.schedule;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks systemd when the events elapse that stand for a cron expression. */
class CalendarEventsTest {

    private static final Pattern ELAPSE = Pattern.compile("(?:elapse|Iter\\. #\\d+): \\w{3} ([-0-9]+ [:0-9]+) UTC");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @MethodSource("org.ipai.connectors.generator.schedule.CronExpressions#all")
    void elapse_when_cron_starts_for_a_year(String cron) {
        List<ZonedDateTime> expected = CronExpressions.starts(cron, CronExpressions.UNTIL);
        assertThat(elapses(cron, expected.size() + 1)).startsWith(expected.toArray(ZonedDateTime[]::new));
    }

    @ParameterizedTest
    @MethodSource("org.ipai.connectors.generator.schedule.CronExpressions#frequent")
    void elapse_when_cron_starts_for_six_days(String cron) {
        List<ZonedDateTime> expected = CronExpressions.starts(cron, CronExpressions.FROM.plusDays(6));
        assertThat(elapses(cron, expected.size() + 1)).startsWith(expected.toArray(ZonedDateTime[]::new));
    }

    @Test
    void are_two_where_a_day_of_the_month_or_of_the_week_is_enough() {
        assertThat(Schedule.parse("0 0 1 * 1").calendarEvents())
                .containsExactly("*-*-01 00:00:00 UTC", "Mon *-*-* 00:00:00 UTC");
        assertThat(Schedule.parse("*/15 6-8 * 1-3 *").calendarEvents())
                .containsExactly("*-01..03-* 06..08:00..45/15:00 UTC");
    }

    private static List<ZonedDateTime> elapses(String cron, int times) {
        return Schedule.parse(cron).calendarEvents().stream()
                .flatMap(event -> elapsesOf(event, times))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static Stream<ZonedDateTime> elapsesOf(String event, int times) {
        SystemdAnalyze.Judgement judgement = SystemdAnalyze.run(List.of(
                "calendar",
                "--iterations=" + times,
                "--base-time=" + TIME.format(CronExpressions.FROM.minusNanos(1_000_000_000 - 1)) + " UTC",
                event));
        assertThat(judgement.code()).as(judgement.output()).isZero();
        return ELAPSE.matcher(judgement.output())
                .results()
                .map(elapse -> ZonedDateTime.of(LocalDateTime.parse(elapse.group(1), TIME), ZoneOffset.UTC));
    }
}
