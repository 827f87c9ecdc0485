package org.ipai.connectors.runtime.sandbox.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A slice's records by ascending cursor. Records stand in segments, one per step; only the places of those that a later
 * step moved away are kept, so that a slice of millions costs a few bytes for each changed record and a deep page costs
 * a binary search.
 */
final class CursorOrder {

    private final SliceTimeline timeline;
    /** For each step from the birth on, the positions that later steps left empty, ascending. */
    private final List<long[]> left;

    CursorOrder(SliceTimeline timeline) {
        this.timeline = timeline;
        this.left = leftPositions(timeline);
    }

    private static List<long[]> leftPositions(SliceTimeline timeline) {
        int segments = timeline.revision() - timeline.birth() + 1;
        List<LongList> left = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
            left.add(new LongList());
            int step = timeline.birth() + segment;
            SliceTimeline before = asOf(timeline, step - 1);
            for (long k = 0; k < timeline.changedCount(step); k++) {
                long index = timeline.changedRecord(step, k);
                int previous = before.lastStep(index);
                left.get(previous - timeline.birth()).add(timeline.positionIn(previous, index));
            }
        }
        return left.stream().map(LongList::sorted).toList();
    }

    private static SliceTimeline asOf(SliceTimeline timeline, int revision) {
        return new SliceTimeline(
                timeline.seed(), timeline.base(), timeline.appended(), timeline.birth(), revision, timeline.habit());
    }

    /** The record at a position from 0 to {@code count - 1}. */
    long recordAt(long position) {
        return locate(
                position,
                (step, place) ->
                        step == timeline.birth() ? timeline.rankAtBirth(place) : timeline.recordOfEvent(step, place));
    }

    /** The first position whose cursor is not before an instant in epoch seconds; the count if there is none. */
    long firstNotBefore(long instant) {
        long low = 0;
        long high = timeline.count();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (locate(middle, timeline::timeAt) < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long locate(long position, Place place) {
        long rest = position;
        for (int segment = 0; segment < left.size(); segment++) {
            int step = timeline.birth() + segment;
            long[] empty = left.get(segment);
            long full = (segment == 0 ? timeline.base() : timeline.eventCount(step)) - empty.length;
            if (rest < full) {
                return place.at(step, skip(empty, rest));
            }
            rest -= full;
        }
        throw new IndexOutOfBoundsException("position " + position + " of " + timeline.count());
    }

    /** The place of the n-th position that is not empty. */
    private static long skip(long[] empty, long n) {
        int low = 0;
        int high = empty.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (empty[middle] - middle <= n) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return n + low;
    }

    /** What stands at a place of a segment. */
    private interface Place {
        long at(int step, long position);
    }

    private static final class LongList {

        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] exact = Arrays.copyOf(values, size);
            Arrays.sort(exact);
            return exact;
        }
    }
}
