package org.ipai.connectors.runner;

import org.ipai.connectors.runtime.control.RunStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MainTest {

    @Test
    void a_wrong_command_line_is_a_usage_error() {
        assertThat(Main.execute("no-such-command")).isEqualTo(2);
        assertThat(Main.execute()).isEqualTo(2);
        assertThat(Main.execute("sync", "--no-such-option")).isEqualTo(2);
    }

    @Test
    void an_image_without_that_connector_is_a_configuration_error() {
        assertThat(Main.execute("discover", "--connector", "nowhere")).isEqualTo(3);
    }

    @Test
    void every_ending_has_its_exit_code() {
        assertThat(ExitCode.of(RunStatus.SUCCEEDED, ExitCode.GapPolicy.FAIL).code())
                .isZero();
        assertThat(ExitCode.of(RunStatus.SUCCEEDED_WITH_GAPS, ExitCode.GapPolicy.ACCEPT)
                        .code())
                .isZero();
        assertThat(ExitCode.of(RunStatus.SUCCEEDED_WITH_GAPS, ExitCode.GapPolicy.FAIL)
                        .code())
                .isEqualTo(4);
        assertThat(ExitCode.of(RunStatus.DEFERRED, ExitCode.GapPolicy.ACCEPT).code())
                .isEqualTo(5);
        assertThat(ExitCode.of(RunStatus.FAILED, ExitCode.GapPolicy.ACCEPT).code())
                .isEqualTo(1);
    }
}
