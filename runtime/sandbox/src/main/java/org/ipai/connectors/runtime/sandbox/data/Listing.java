package org.ipai.connectors.runtime.sandbox.data;

import java.util.function.LongUnaryOperator;

/**
 * Some records of a slice in order.
 *
 * @param parentOrdinal whose slice
 * @param revision as of which step
 * @param count how many records
 * @param index the record's index within the slice by its position, from 0
 */
public record Listing(long parentOrdinal, int revision, long count, LongUnaryOperator index) {

    Listing reversed() {
        return new Listing(parentOrdinal, revision, count, position -> index.applyAsLong(count - 1 - position));
    }

    Listing from(long start) {
        return new Listing(parentOrdinal, revision, count - start, position -> index.applyAsLong(start + position));
    }
}
