package org.ipai.connectors.runtime.connector;

/**
 * How many records of one listing an API gives out, however many there are.
 *
 * @param records the most, at least 1
 * @param then what to do about the rest
 */
public record DepthLimit(long records, Then then) {

    /** What happens where the limit is reached and the listing goes on. */
    public enum Then {
        /** The slice fails, so that nobody takes a part for the whole. */
        FAIL,
        /**
         * Reading starts again at the first page, with the request's cursor at the greatest one seen. Records met twice
         * are merged by key. Needs a listing in ascending order that the API filters by the cursor.
         */
        NARROW_BY_CURSOR
    }
}
