package org.ipai.connectors.runtime.record;

/**
 * Appends a JSON value to the columns of one field, in the record shredding of the Dremel paper that Parquet uses: each
 * entry has a repetition level (at which list it continues) and a definition level (how much of its path is present).
 */
public interface ValueReader {

    /** Reads the next JSON value, {@code null} included, into the field's columns. */
    void read(JsonReader json, int repetition);

    /** Appends that the field is absent, its path being present down to {@code definition}. */
    void writeAbsent(int repetition, int definition);
}
