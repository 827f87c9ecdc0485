package org.ipai.connectors.runtime.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one leaf column for a batch of rows. A column that is not repeated has one entry a row; a repeated one has
 * at least one, the first with repetition level 0.
 */
public abstract sealed class Column implements ValueReader
        permits LongColumn, IntegerColumn, DoubleColumn, BooleanColumn, BinaryColumn {

    private static final int FIRST_CAPACITY = 64;

    private final String path;
    private final int maxDefinition;
    private final int maxRepetition;
    private byte[] definitions = new byte[FIRST_CAPACITY];
    private byte[] repetitions;
    private int[] rowStarts;
    private int rows;
    private int entries;

    Column(String path, int maxDefinition, int maxRepetition) {
        this.path = path;
        this.maxDefinition = maxDefinition;
        this.maxRepetition = maxRepetition;
        this.repetitions = maxRepetition > 0 ? new byte[FIRST_CAPACITY] : new byte[0];
        this.rowStarts = maxRepetition > 0 ? new int[FIRST_CAPACITY] : new int[0];
    }

    /** Dotted path from the record's root; a list's element is called {@code element}. */
    public final String path() {
        return path;
    }

    /** Definition level of an entry that has a value. */
    public final int maxDefinition() {
        return maxDefinition;
    }

    /** Repetition level of the innermost list; 0 for a column that is not repeated. */
    public final int maxRepetition() {
        return maxRepetition;
    }

    public final int entries() {
        return entries;
    }

    /** The first entry of a row; of the row after the last, the number of entries. */
    public final int firstEntry(int row) {
        if (maxRepetition == 0) {
            return row;
        }
        return row == rows ? entries : rowStarts[row];
    }

    public final int definition(int entry) {
        return definitions[entry];
    }

    public final int repetition(int entry) {
        return maxRepetition == 0 ? 0 : repetitions[entry];
    }

    public final boolean hasValue(int entry) {
        return definitions[entry] == maxDefinition;
    }

    /** A reader that fills this column from values in a notation. */
    public final NotedColumn noted(NotedValues values) {
        return new NotedColumn(this, values);
    }

    @Override
    public final void read(JsonReader json, int repetition) {
        if (json.readNull()) {
            writeAbsent(repetition, maxDefinition - 1);
            return;
        }
        int entry = append(repetition, maxDefinition);
        try {
            readValue(json, entry);
        } catch (UntypedValueException e) {
            throw e.at(path);
        }
    }

    /**
     * The value appended last as text: numbers in decimal, dates and instants as RFC 3339 writes them. Null if it has none.
     */
    public final @Nullable String lastText() {
        int last = entries - 1;
        return hasValue(last) ? text(last) : null;
    }

    /**
     * Appends a value given as text, or its absence, to a column that is not repeated: numbers in decimal, dates and
     * instants as RFC 3339 writes them.
     *
     * @throws UntypedValueException if the text is not of the column's type
     */
    public final void appendText(@Nullable String text) {
        if (text == null) {
            writeAbsent(0, maxDefinition - 1);
            return;
        }
        int entry = append(0, maxDefinition);
        try {
            parseValue(text, entry);
        } catch (NumberFormatException e) {
            throw new UntypedValueException(path, "expected a number, found '" + text + "'");
        } catch (UntypedValueException e) {
            throw e.at(path);
        }
    }

    @Override
    public final void writeAbsent(int repetition, int definition) {
        writeNothing(append(repetition, definition));
    }

    /** Reads a value that is not null into a new entry. */
    abstract void readValue(JsonReader json, int entry);

    /** The value of an entry that has one, as text. */
    abstract String text(int entry);

    /** Puts a value given as text into a new entry. */
    abstract void parseValue(String text, int entry);

    /** Notes that a new entry has no value. What the entry held before is never asked for. */
    void writeNothing(int entry) {}

    /** Makes room for values up to {@code capacity} entries. */
    abstract void grow(int capacity);

    /** Starts an entry and returns its index. */
    final int append(int repetition, int definition) {
        if (entries == definitions.length) {
            int capacity = entries * 2;
            definitions = Arrays.copyOf(definitions, capacity);
            if (maxRepetition > 0) {
                repetitions = Arrays.copyOf(repetitions, capacity);
            }
            grow(capacity);
        }
        definitions[entries] = (byte) definition;
        if (maxRepetition > 0) {
            repetitions[entries] = (byte) repetition;
        }
        if (repetition == 0) {
            startRow();
        }
        return entries++;
    }

    private void startRow() {
        if (maxRepetition > 0) {
            if (rows == rowStarts.length) {
                rowStarts = Arrays.copyOf(rowStarts, rows * 2);
            }
            rowStarts[rows] = entries;
        }
        rows++;
    }

    final int rows() {
        return rows;
    }

    /** Forgets whatever was appended after so many rows. */
    void rollbackTo(int keptRows) {
        if (rows > keptRows) {
            entries = firstEntry(keptRows);
            rows = keptRows;
        }
    }

    void clear() {
        rows = 0;
        entries = 0;
    }

    static int firstCapacity() {
        return FIRST_CAPACITY;
    }
}
