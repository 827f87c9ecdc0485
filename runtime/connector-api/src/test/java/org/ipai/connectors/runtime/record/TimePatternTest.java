package org.ipai.connectors.runtime.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimePatternTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 31/01/2024, 2024-01-31",
        "dd/MM/yyyy, 31/02/2024,",
        "dd/MM/yyyy, 29/02/2023,",
        "d MMM yyyy, 3 jan 2024, 2024-01-03",
        "d MMM yyyy, 3 Jänner 2024,",
        "yyyyMMdd, 20240131, 2024-01-31",
        "dd.MM.yy, 31.01.24, 2024-01-31",
        "dd MM yyyy G, 31 01 2024 AD, 2024-01-31",
    })
    void a_pattern_without_a_time_of_day_is_for_dates(String pattern, String text, @Nullable String date) {
        TimePattern dates = TimePattern.of(pattern);

        assertThat(dates.isDate()).isTrue();
        assertThat(dates.date(text)).isEqualTo(date == null ? null : LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy HH:mm, 31/01/2024 10:00, 2024-01-31T09:00:00Z",
        "dd/MM/yyyy HH:mm, 31/07/2024 10:00, 2024-07-31T08:00:00Z",
        "dd/MM/yyyy HH:mm, 31/01/2024,",
        "dd/MM/yyyy HH:mm, 31/01/2024 24:00,",
        "dd/MM/yyyy[ HH:mm], 31/01/2024, 2024-01-30T23:00:00Z",
        "MM/dd/yyyy h:mm a, 01/31/2024 9:30 pm, 2024-01-31T20:30:00Z",
        "yyyy-MM-dd HH:mm:ss XXX, 2024-01-31 10:00:00 +05:30, 2024-01-31T04:30:00Z",
        "yyyy-MM-dd HH:mm z, 2024-01-31 10:00 UTC, 2024-01-31T10:00:00Z",
        "yyyy-MM-dd HH, 2024-01-31 10, 2024-01-31T09:00:00Z",
    })
    void a_value_without_offset_is_of_the_zone(String pattern, String text, @Nullable String instant) {
        TimePattern instants = TimePattern.of(pattern);

        assertThat(instants.isDate()).isFalse();
        assertThat(instants.instant(text, BERLIN)).isEqualTo(instant == null ? null : Instant.parse(instant));
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM, 'names no whole date: year, month and day'",
        "YYYY-MM-dd, 'names no whole date: year, month and day'",
        "HH:mm, 'names no whole date: year, month and day'",
        "dd/MM/yyyy mm, names no whole time of day",
        "dd/MM/yyyy XXX, names no whole time of day",
    })
    void what_names_no_date_or_instant_is_no_pattern(String pattern, String reason) {
        assertThatThrownBy(() -> TimePattern.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void letters_that_mean_nothing_are_no_pattern() {
        assertThatThrownBy(() -> TimePattern.of("dd/bb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimePattern.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimePattern.of("dd/MM/yyyy 'open")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_written_is_read_again() {
        Instant instant = Instant.parse("2024-07-31T08:15:00Z");
        TimePattern pattern = TimePattern.of("dd/MM/yyyy HH:mm");

        assertThat(pattern.format(instant, BERLIN)).isEqualTo("31/07/2024 10:15");
        assertThat(pattern.instant(pattern.format(instant, BERLIN), BERLIN)).isEqualTo(instant);
        assertThat(TimePattern.of("dd/MM/yyyy").format(instant, BERLIN)).isEqualTo("31/07/2024");
    }
}
