package org.ipai.connectors.runtime.sandbox.data;

/**
 * What must agree between the fields of a record.
 *
 * @param ordinal unique within the stream
 * @param slice number of the slice
 * @param index within the slice
 * @param revision the step that last changed it
 * @param created epoch seconds
 * @param changed epoch seconds, never before {@code created}
 * @param cursor epoch seconds, one of the two
 * @param isDeleted whether it is to say of itself that it is deleted
 */
record RecordFacts(
        long ordinal,
        long slice,
        long index,
        int revision,
        long created,
        long changed,
        long cursor,
        boolean isDeleted) {}
