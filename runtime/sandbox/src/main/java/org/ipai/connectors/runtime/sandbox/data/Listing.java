package org.ipai.connectors.runtime.sandbox.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;

/**
 * Some records in order.
 *
 * @param revision as of which step
 * @param count how many records
 * @param places where the record at a position is, from 0
 */
public record Listing(int revision, long count, LongFunction<Place> places) {

    /**
     * Where a record is.
     *
     * @param slice the slice's number
     * @param index within the slice
     */
    public record Place(long slice, long index) {}

    /** Records of one slice, by index. */
    static Listing of(long slice, int revision, long count, LongUnaryOperator index) {
        return new Listing(revision, count, position -> new Place(slice, index.applyAsLong(position)));
    }

    /** The records of all parts, one part after another. */
    static Listing of(int revision, List<Listing> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        long[] ends = new long[parts.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = parts.get(i).count + (i == 0 ? 0 : ends[i - 1]);
        }
        return new Listing(revision, ends.length == 0 ? 0 : ends[ends.length - 1], position -> {
            int found = Arrays.binarySearch(ends, position);
            int part = found < 0 ? -found - 1 : found + 1;
            while (ends[part] <= position) {
                part++;
            }
            return parts.get(part).places.apply(position - (part == 0 ? 0 : ends[part - 1]));
        });
    }

    Listing reversed() {
        return new Listing(revision, count, position -> places.apply(count - 1 - position));
    }

    Listing from(long start) {
        return new Listing(revision, count - start, position -> places.apply(start + position));
    }

    /** The index within its slice of the record at a position. */
    public long index(long position) {
        return places.apply(position).index();
    }
}
