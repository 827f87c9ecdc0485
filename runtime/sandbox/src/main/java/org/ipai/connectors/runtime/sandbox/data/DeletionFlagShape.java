package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ipai.connectors.runtime.sandbox.definition.DeletionFlagDefinition;

/** The field by which a record says that it is deleted. */
record DeletionFlagShape(DeletionFlagDefinition flag) implements Shape {

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        String value = flag.value();
        if (flag.type().equals("boolean")) {
            out.writeBoolean(Boolean.parseBoolean(value) == record.isDeleted());
        } else if (!record.isDeleted()) {
            out.writeNull();
        } else if (value != null && !flag.type().equals("text")) {
            out.writeNumber(Long.parseLong(value));
        } else {
            out.writeString(value == null ? anyValue(record) : value);
        }
    }

    private String anyValue(RecordFacts record) {
        Instant changed = Instant.ofEpochSecond(record.changed());
        return flag.type().equals("date")
                ? changed.atZone(ZoneOffset.UTC).toLocalDate().toString()
                : changed.toString();
    }

    @Override
    public int size() {
        return 22;
    }

    @Override
    public Kind kind() {
        return Kind.IDENTITY;
    }
}
