package org.ipai.connectors.runtime.record;

/**
 * Decodes a stream's records into the {@link RecordColumns} it was made for. Generated; one instance per thread.
 *
 * <p>A decoder appends exactly one entry to every column that is not repeated, and at least one to every repeated column.
 */
public interface RecordDecoder {

    /** Says which slice the records to come belong to. */
    void startSlice(Slice slice);

    /**
     * Decodes the one record that {@code json} is positioned at.
     *
     * @throws UntypedValueException if a value does not fit its column; the caller undoes the row with
     *     {@link RecordColumns#rollbackRow()}
     */
    void decode(JsonReader json);

    /** Whether the record just decoded belongs in the stream's table; one that does not is left out, and its row goes. */
    default boolean isWanted() {
        return true;
    }
}
