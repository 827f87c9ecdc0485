package org.ipai.connectors.runner;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DurationTextTest {

    private final DurationText durations = new DurationText();

    @ParameterizedTest
    @CsvSource({
        "8,PT8S",
        "0,PT0S",
        "0s,PT0S",
        "90s,PT90S",
        "800ms,PT0.8S",
        "1s500ms,PT1.5S",
        "2m,PT2M",
        "2m800ms,PT2M0.8S",
        "1h30m,PT1H30M",
        "2d,P2D",
        "1d12h,P1DT12H",
        "PT15M,PT15M",
        "P1D,P1D",
        "' 30m ',PT30M",
        "36500d,P36500D"
    })
    void are_read_as_people_write_them(String text, Duration duration) {
        assertThat(durations.convert(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "m",
                "ms",
                "soon",
                "30 minutes",
                "1m1h",
                "1ms1s",
                "1.5h",
                "-1",
                "-1s",
                "-PT1M",
                "99999999999",
                "36501d",
                "999999999d",
                "999999999999999999999d",
                "PT99999999999999999999H"
            })
    void are_refused_with_examples_otherwise(String text) {
        assertThatThrownBy(() -> durations.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is not a duration; write one such as 25s, 800ms, 1h30m, 2d or PT30M, of at"
                        + " most 100 years");
    }
}
