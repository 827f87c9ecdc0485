package org.ipai.connectors.runner;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Secret;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LogContext context = new LogContext();
    private final EventLog log = new EventLog(new PrintStream(written, true, StandardCharsets.UTF_8), CLOCK, context);

    @Test
    void a_line_ends_with_what_is_known_of_where_it_comes_from() {
        context.put(LogContext.SOURCE, "github");
        context.put(LogContext.STREAM, "issues");
        log.event("stream_finished", Map.of("stream", "commits"));
        assertThat(line())
                .isEqualTo("{\"time\":\"2026-11-26T12:00:00Z\",\"level\":\"info\",\"event\":\"stream_finished\","
                        + "\"stream\":\"commits\",\"source\":\"github\"}");
    }

    @Test
    void how_much_an_event_matters_follows_from_what_it_says() {
        assertThat(LogLevel.ofEvent("sync_finished", Map.of("status", "failed")))
                .isEqualTo(LogLevel.ERROR);
        assertThat(LogLevel.ofEvent("sync_finished", Map.of("status", "interrupted")))
                .isEqualTo(LogLevel.WARN);
        assertThat(LogLevel.ofEvent("check_failed", Map.of())).isEqualTo(LogLevel.ERROR);
        assertThat(LogLevel.ofEvent("warning", Map.of())).isEqualTo(LogLevel.WARN);
        assertThat(LogLevel.ofEvent("gold_started", Map.of())).isEqualTo(LogLevel.INFO);
    }

    @Test
    void an_exception_is_a_field_of_its_line() {
        log.write(LogLevel.ERROR, Map.of("exception", ExceptionFields.of(new IllegalStateException("broken"))));
        assertThat(line())
                .contains("\"type\":\"java.lang.IllegalStateException\"", "\"message\":\"broken\"", "\\n\\tat ")
                .doesNotContain("\n");
    }

    @Test
    void secrets_are_masked_also_where_json_escapes_them() {
        context.mask(List.of(Secret.of("t0p\"secret"), Secret.of("abc")));
        log.event("warning", Map.of("message", "used t0p\"secret for abc"));
        assertThat(line()).contains("\"message\":\"used [secret] for abc\"");
    }

    private String line() {
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}
