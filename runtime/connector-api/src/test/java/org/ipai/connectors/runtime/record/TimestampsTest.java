package org.ipai.connectors.runtime.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimestampsTest {

    @Test
    void agrees_with_the_jdk_over_ten_thousand_years() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(Instant.parse("0001-01-01T00:00:00Z").getEpochSecond(), 253_402_300_800L));
            assertThat(micros(instant.toString())).isEqualTo(instant.getEpochSecond() * 1_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59Z",
                "2024-02-29T12:00:00Z",
                "2024-01-31T23:59:59.123456Z",
                "2024-01-31T23:59:59.5+05:30",
                "1969-12-31T23:59:59-08:00"
            })
    void reads_fractions_offsets_and_month_ends(String text) {
        Instant expected = OffsetDateTime.parse(text).toInstant();
        assertThat(micros(text)).isEqualTo(expected.getEpochSecond() * 1_000_000 + expected.getNano() / 1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-00-00T00:00:00Z",
                "2024-02-30T00:00:00Z",
                "2024-01-01T24:61:00Z",
                "yesterday",
                "2024-01-01",
                "20x4-01-01T00:00:00Z"
            })
    void refuses_what_is_not_an_instant(String text) {
        assertThatThrownBy(() -> micros(text)).hasMessageContaining("expected an instant");
    }

    @Test
    void reads_dates_and_refuses_other_text() {
        assertThat(Timestamps.readDays(JsonReader.of("\"2024-02-29\"")))
                .isEqualTo((int) LocalDate.of(2024, 2, 29).toEpochDay());
        assertThatThrownBy(() -> Timestamps.readDays(JsonReader.of("\"0000-00-00\"")))
                .hasMessageContaining("expected a date");
    }

    private static long micros(String text) {
        return Timestamps.readMicros(JsonReader.of("\"" + text + "\""));
    }
}
