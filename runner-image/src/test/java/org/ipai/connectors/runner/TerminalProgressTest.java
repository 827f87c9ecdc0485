package org.ipai.connectors.runner;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.StreamTally;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalProgressTest {

    private static final String CLEARED = "\r\u001b[2K";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void a_finished_stream_leaves_a_line_with_its_rate() {
        try (TerminalProgress progress = progress()) {
            progress.streamFinished(report(RunStatus.SUCCEEDED));
        }
        assertThat(text())
                .isEqualTo(CLEARED
                        + "✓ issues                   3 slices       4 pages       1,200 records     1.5 MB        600/s"
                        + System.lineSeparator() + CLEARED);
    }

    @Test
    void every_ending_has_its_mark() {
        try (TerminalProgress progress = progress()) {
            progress.streamFinished(report(RunStatus.SUCCEEDED_WITH_GAPS));
            progress.streamFinished(report(RunStatus.DEFERRED));
            progress.streamFinished(report(RunStatus.FAILED));
        }
        assertThat(text()).contains(CLEARED + "◐ issues", CLEARED + "… issues", CLEARED + "✗ issues");
    }

    @Test
    void the_last_step_is_shown_and_cleared() {
        try (TerminalProgress progress = progress()) {
            progress.goldStarted();
        }
        assertThat(text()).isEqualTo(CLEARED + "  gold: refreshing views" + CLEARED);
    }

    private TerminalProgress progress() {
        return new TerminalProgress(
                new Console(new PrintStream(written, true, StandardCharsets.UTF_8), Console.Format.TEXT, true));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static StreamReport report(RunStatus status) {
        StreamTally tally = new StreamTally(3, 4, 1_200, 1_500_000, 0, 0, 0, 0, 0, 0, 1);
        return new StreamReport("issues", "job", status, tally, 0, Duration.ofSeconds(2), List.of(), List.of(), null);
    }
}
