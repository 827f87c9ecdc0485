package org.ipai.connectors.runner;

import java.time.Duration;
import org.ipai.connectors.runtime.sync.Overlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class DurationTextTest {

    private final DurationText durations = new DurationText();

    @ParameterizedTest
    @CsvSource({
        "90s,PT90S",
        "30m,PT30M",
        "1h30m,PT1H30M",
        "2d,P2D",
        "1d12h,P1DT12H",
        "PT15M,PT15M",
        "P1D,P1D",
        "0s,PT0S"
    })
    void are_read_as_people_write_them(String text, Duration duration) {
        assertThat(durations.convert(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "m", "30 minutes", "1m1h", "-PT1M", "999999999999999999999d"})
    void are_refused_with_an_example_otherwise(String text) {
        assertThatThrownBy(() -> durations.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "' is not a duration; write it as 90s");
    }

    @Test
    void choices_of_overlap_are_two() {
        OverlapOptions.Choice choice = new OverlapOptions.Choice();
        assertThat(choice.convert("wait")).isEqualTo(Overlap.IfRunning.WAIT);
        assertThat(choice.convert("fail")).isEqualTo(Overlap.IfRunning.FAIL);
        assertThatThrownBy(() -> choice.convert("queue")).hasMessage("'queue' is neither fail nor wait");
    }
}
