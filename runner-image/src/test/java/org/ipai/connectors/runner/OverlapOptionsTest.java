package org.ipai.connectors.runner;

import org.ipai.connectors.runtime.sync.Overlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OverlapOptionsTest {

    @Test
    void choices_are_two() {
        OverlapOptions.Choice choice = new OverlapOptions.Choice();
        assertThat(choice.convert("wait")).isEqualTo(Overlap.IfRunning.WAIT);
        assertThat(choice.convert("fail")).isEqualTo(Overlap.IfRunning.FAIL);
        assertThatThrownBy(() -> choice.convert("queue")).hasMessage("'queue' is neither fail nor wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wait-at-most", "--dead-after"})
    void an_option_that_is_no_duration_is_named(String option) {
        assertThatThrownBy(() -> CommandLine.populateCommand(new OverlapOptions(), option, "soon"))
                .isInstanceOf(ParameterException.class)
                .hasMessage(
                        "Invalid value for option '" + option + "': 'soon' is not a duration; write one such as 25s,"
                                + " 800ms, 1h30m, 2d or PT30M, of at most 100 years");
    }
}
