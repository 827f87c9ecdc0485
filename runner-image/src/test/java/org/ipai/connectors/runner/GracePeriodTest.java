package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GracePeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void it_is_shorter_than_the_time_kubernetes_gives(String nothing) {
        assertThat(GracePeriod.of(Map.of())).isEqualTo(Duration.ofSeconds(25));
        assertThat(GracePeriod.of(Map.of("IPAI_GRACE_PERIOD", nothing))).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void it_is_written_as_any_duration() {
        assertThat(GracePeriod.of(Map.of("IPAI_GRACE_PERIOD", " 800ms "))).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void what_is_no_duration_is_named() {
        assertThatThrownBy(() -> GracePeriod.of(Map.of("IPAI_GRACE_PERIOD", "soon")))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "Invalid value for variable 'IPAI_GRACE_PERIOD': 'soon' is not a duration; write one such as 25s,"
                                + " 800ms, 1h30m, 2d or PT30M, of at most 100 years");
    }
}
