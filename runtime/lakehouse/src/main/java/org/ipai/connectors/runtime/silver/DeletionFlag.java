package org.ipai.connectors.runtime.silver;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;

/** Tells rows whose record says of itself that it is deleted. */
final class DeletionFlag {

    private static final int NONE = -1;

    private final int column;
    private final byte[] text;
    private final boolean isAnyValue;

    private DeletionFlag(int column, String text, boolean isAnyValue) {
        this.column = column;
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.isAnyValue = isAnyValue;
    }

    /**
     * The flag of a stream, which no row has if its deletions are told in another way.
     *
     * @param sample columns of the stream
     */
    static DeletionFlag of(Deletes deletes, RecordColumns sample) {
        if (!(deletes instanceof Deletes.Flag flag)) {
            return new DeletionFlag(NONE, "", false);
        }
        int column = sample.columns().stream().map(Column::path).toList().indexOf(flag.column());
        if (column == NONE) {
            throw new IllegalArgumentException("there is no column '" + flag.column() + "' to tell deleted records by");
        }
        String value = flag.value();
        return new DeletionFlag(column, value == null ? "" : value, value == null);
    }

    /** Whether a row has it. A column that is not repeated has one entry a row. */
    boolean isSet(RecordColumns batch, int row) {
        if (column == NONE) {
            return false;
        }
        Column flags = batch.columns().get(column);
        return flags.hasValue(row) && (isAnyValue || holdsText(flags, row));
    }

    private boolean holdsText(Column flags, int row) {
        if (flags instanceof BinaryColumn texts) {
            return Arrays.equals(texts.bytes(), texts.start(row), texts.end(row), text, 0, text.length);
        }
        return new String(text, StandardCharsets.UTF_8).equals(word(flags, row));
    }

    private static String word(Column flags, int row) {
        if (flags instanceof BooleanColumn booleans) {
            return Boolean.toString(booleans.value(row));
        }
        if (flags instanceof IntegerColumn integers) {
            return Integer.toString(integers.value(row));
        }
        if (flags instanceof LongColumn longs) {
            return Long.toString(longs.value(row));
        }
        throw new IllegalStateException("column '" + flags.path() + "' cannot tell deleted records by a value");
    }
}
