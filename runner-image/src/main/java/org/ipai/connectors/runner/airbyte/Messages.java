package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The protocol's messages, but for records. Each leaves at once; texts lose the connection's secrets on the way. */
final class Messages {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final MessageStream stream;
    private final Clock clock;
    private volatile Mask mask = Mask.NOTHING;

    /** How much a log message matters. */
    enum Level {
        INFO,
        WARN
    }

    Messages(MessageStream stream, Clock clock) {
        this.stream = stream;
        this.clock = clock;
    }

    MessageStream stream() {
        return stream;
    }

    /** From now on, what this masks appears in no text. */
    void hide(Mask secrets) {
        mask = secrets;
    }

    /** As well as what was hidden before. */
    void hideAlso(String secret) {
        mask = mask.and(secret);
    }

    /** Has the platform keep a changed configuration; the one message that holds secrets, as the protocol has it. */
    void newConfig(ObjectNode config) throws InterruptedException {
        ObjectNode control = object().put("type", "CONNECTOR_CONFIG").put("emitted_at", clock.millis());
        control.putObject("connectorConfig").set("config", config);
        message("CONTROL", "control", control);
    }

    void spec(ObjectNode specification) throws InterruptedException {
        message("SPEC", "spec", specification);
    }

    void catalog(ObjectNode catalog) throws InterruptedException {
        message("CATALOG", "catalog", catalog);
    }

    void connectionWorks() throws InterruptedException {
        message("CONNECTION_STATUS", "connectionStatus", object().put("status", "SUCCEEDED"));
    }

    void connectionFails(String message) throws InterruptedException {
        ObjectNode status = object().put("status", "FAILED").put("message", mask.apply(message));
        message("CONNECTION_STATUS", "connectionStatus", status);
    }

    void log(Level level, String text) throws InterruptedException {
        message("LOG", "log", object().put("level", level.name()).put("message", mask.apply(text)));
    }

    /** Logs on a thread that cannot be interrupted here. */
    void warn(String text) {
        try {
            log(Level.WARN, text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a stream's reading has come to, and how many records were sent since the last such message. */
    void state(String streamName, ObjectNode state, long records) throws InterruptedException {
        ObjectNode message = object().put("type", "STREAM");
        ObjectNode ofStream = message.putObject("stream");
        ofStream.set("stream_descriptor", descriptor(streamName));
        ofStream.set("stream_state", state);
        // The protocol wants a decimal point.
        message.putObject("sourceStats").put("recordCount", (double) records);
        message("STATE", "state", message);
    }

    void status(String streamName, StreamStatus status) throws InterruptedException {
        ObjectNode trace = trace("STREAM_STATUS");
        trace.set("stream_status", statusOf(streamName, status));
        message("TRACE", "trace", trace);
    }

    /** The stream ends before its time, because the provider's quota is used up. */
    void outOfQuota(String streamName, Instant until) throws InterruptedException {
        ObjectNode status = statusOf(streamName, StreamStatus.INCOMPLETE);
        ObjectNode reason = status.putArray("reasons").addObject().put("type", "RATE_LIMITED");
        reason.putObject("rate_limited").put("quota_reset", until.toEpochMilli());
        ObjectNode trace = trace("STREAM_STATUS");
        trace.set("stream_status", status);
        message("TRACE", "trace", trace);
    }

    void error(FailureType type, String text, @Nullable String streamName) throws InterruptedException {
        String masked = mask.apply(text);
        System.err.println("ipai: " + masked);
        ObjectNode trace = trace("ERROR");
        ObjectNode error = trace.putObject("error").put("message", masked).put("failure_type", type.text());
        if (streamName != null) {
            error.set("stream_descriptor", descriptor(streamName));
        }
        message("TRACE", "trace", trace);
    }

    private static ObjectNode statusOf(String streamName, StreamStatus status) {
        ObjectNode node = object();
        node.set("stream_descriptor", descriptor(streamName));
        return node.put("status", status.name());
    }

    private static ObjectNode descriptor(String streamName) {
        return object().put("name", streamName);
    }

    private ObjectNode trace(String type) {
        return object().put("type", type).put("emitted_at", clock.millis());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void message(String type, String field, ObjectNode content) throws InterruptedException {
        ObjectNode message = object().put("type", type);
        message.set(field, content);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            line.write(MAPPER.writeValueAsBytes(message));
        } catch (IOException e) {
            throw new UncheckedIOException("message " + type + " cannot be written as JSON", e);
        }
        line.write('\n');
        stream.add(line);
        stream.flush();
    }
}
