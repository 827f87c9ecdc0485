package org.ipai.connectors.runner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes events as JSON lines, each with {@code time}, {@code level} and {@code event} first and its context last. */
final class EventLog {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private final PrintStream out;
    private final Clock clock;
    private final LogContext context;

    EventLog(PrintStream out, Clock clock) {
        this(out, clock, new LogContext());
    }

    EventLog(PrintStream out, Clock clock, LogContext context) {
        this.out = out;
        this.clock = clock;
        this.context = context;
    }

    void event(String name, Map<String, ?> values) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", name);
        line.putAll(values);
        write(LogLevel.ofEvent(name, values), line);
    }

    /** Writes a line that is no event, such as a library's warning. */
    void write(LogLevel level, Map<String, ?> values) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", clock.instant());
        line.put("level", level.toString());
        line.putAll(values);
        context.fields().forEach(line::putIfAbsent);
        try {
            out.println(context.masked(MAPPER.writeValueAsString(line)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line cannot be written as JSON: " + values.keySet(), e);
        }
    }
}
