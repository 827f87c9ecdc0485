package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Sends the rows of a stream as {@code RECORD} messages. */
final class RecordEmitter implements RowSink {

    private final String stream;
    private final Messages messages;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final JsonGenerator json;
    private long total;
    private long sinceState;

    RecordEmitter(String stream, Messages messages) {
        this.stream = stream;
        this.messages = messages;
        try {
            json = new JsonFactory().createGenerator(line, JsonEncoding.UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.setRootValueSeparator(null);
    }

    @Override
    public void row(RowReader row, Instant received) throws InterruptedException {
        if (total == 0) {
            messages.status(stream, StreamStatus.RUNNING);
        }
        line.reset();
        try {
            write(row, received.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException("a record cannot be written as JSON", e);
        }
        messages.stream().add(line);
        total++;
        sinceState++;
    }

    private void write(RowReader row, long received) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "RECORD");
        json.writeObjectFieldStart("record");
        json.writeStringField("stream", stream);
        json.writeFieldName("data");
        row.write(json);
        json.writeNumberField("emitted_at", received);
        json.writeEndObject();
        json.writeEndObject();
        json.flush();
        line.write('\n');
    }

    @Override
    public void pageEnded() throws InterruptedException {
        messages.stream().flush();
    }

    /** Records sent so far. */
    long total() {
        return total;
    }

    /** Records sent since the last state. */
    long sinceState() {
        return sinceState;
    }

    /** A state now covers what was sent. */
    void stateSent() {
        sinceState = 0;
    }
}
