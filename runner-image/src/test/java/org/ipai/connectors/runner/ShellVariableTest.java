package org.ipai.connectors.runner;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class ShellVariableTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "two words", "it's", "'", "$HOME `id` $(id) \\ \"", "a\nb;exit 1", "ü*"})
    void a_shell_reads_the_very_value(String value) throws Exception {
        String script = new ShellVariable("GIVEN", value).export() + "\nsh -c 'printf %s \"$GIVEN\"'";

        Process shell =
                new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(value);
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void its_value_is_not_shown_by_accident() {
        assertThat(new ShellVariable("PASSWORD", "secret").toString()).isEqualTo("PASSWORD");
    }
}
