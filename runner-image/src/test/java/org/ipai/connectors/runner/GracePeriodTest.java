package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GracePeriodTest {

    @Test
    void it_is_shorter_than_the_time_kubernetes_gives() {
        assertThat(GracePeriod.of(Map.of())).isEqualTo(Duration.ofSeconds(25));
    }

    @ParameterizedTest
    @CsvSource({"8, PT8S", "8s, PT8S", "800ms, PT0.8S", "2m, PT2M", "0, PT0S"})
    void it_is_written_with_or_without_unit(String text, Duration period) {
        assertThat(GracePeriod.of(Map.of("IPAI_GRACE_PERIOD", text))).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1s", "1h", "99999999999"})
    void what_is_no_period_is_named(String text) {
        assertThatThrownBy(() -> GracePeriod.of(Map.of("IPAI_GRACE_PERIOD", text)))
                .hasMessage("IPAI_GRACE_PERIOD is '" + text + "'; use a period such as 25s, 800ms or 2m");
    }
}
