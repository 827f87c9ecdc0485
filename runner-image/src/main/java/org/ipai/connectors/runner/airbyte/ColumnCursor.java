package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.LongColumn;
import org.jspecify.annotations.Nullable;

/** A place in a column of one row. */
final class ColumnCursor {

    private final Column column;
    private final Scalar type;
    private int entry;

    ColumnCursor(Column column, Scalar type) {
        this.column = column;
        this.type = type;
    }

    void reset() {
        entry = 0;
    }

    void move() {
        entry++;
    }

    boolean hasEntry() {
        return entry < column.entries();
    }

    int definition() {
        return column.definition(entry);
    }

    int repetition() {
        return column.repetition(entry);
    }

    String path() {
        return column.path();
    }

    boolean isRepeated() {
        return column.maxRepetition() > 0;
    }

    /** The value as text, as the tables' readers write it: numbers in decimal, instants as RFC 3339; null if there is none. */
    @Nullable
    String text() {
        if (!column.hasValue(entry)) {
            return null;
        }
        return switch (type) {
            case BOOLEAN -> Boolean.toString(((BooleanColumn) column).value(entry));
            case INTEGER -> Integer.toString(((IntegerColumn) column).value(entry));
            case DATE ->
                LocalDate.ofEpochDay(((IntegerColumn) column).value(entry)).toString();
            case LONG -> Long.toString(((LongColumn) column).value(entry));
            case TIMESTAMP -> instant(((LongColumn) column).value(entry));
            case DOUBLE -> Double.toString(((DoubleColumn) column).value(entry));
            case TEXT, JSON -> binary();
        };
    }

    private String binary() {
        BinaryColumn binary = (BinaryColumn) column;
        int start = binary.start(entry);
        return new String(binary.bytes(), start, binary.end(entry) - start, StandardCharsets.UTF_8);
    }

    private static String instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    void write(JsonGenerator json) throws IOException {
        if (!column.hasValue(entry)) {
            json.writeNull();
            return;
        }
        switch (type) {
            case BOOLEAN -> json.writeBoolean(((BooleanColumn) column).value(entry));
            case INTEGER -> json.writeNumber(((IntegerColumn) column).value(entry));
            case LONG -> json.writeNumber(((LongColumn) column).value(entry));
            case DOUBLE -> json.writeNumber(((DoubleColumn) column).value(entry));
            case TEXT -> {
                BinaryColumn binary = (BinaryColumn) column;
                int start = binary.start(entry);
                json.writeUTF8String(binary.bytes(), start, binary.end(entry) - start);
            }
            // Line breaks in JSON stand between tokens only, and a message is one line.
            case JSON -> json.writeRawValue(binary().replace('\n', ' ').replace('\r', ' '));
            case DATE, TIMESTAMP -> json.writeString(text());
        }
    }
}
