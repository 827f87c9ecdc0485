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

/** Writes events as JSON lines, each with {@code time} and {@code event} first. */
final class EventLog {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private final PrintStream out;
    private final Clock clock;

    EventLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void event(String name, Map<String, Object> values) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", clock.instant());
        line.put("event", name);
        line.putAll(values);
        try {
            out.println(MAPPER.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event '" + name + "' cannot be written as JSON", e);
        }
    }
}
