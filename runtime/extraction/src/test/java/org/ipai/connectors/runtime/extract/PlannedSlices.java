package org.ipai.connectors.runtime.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ipai.connectors.runtime.record.Slice;

/** Slices without a state; that of key {@code s0} is read from {@code /s0}. */
final class PlannedSlices {

    private PlannedSlices() {}

    static SlicePlan one(String key) {
        return new SlicePlan(new Slice(key, "label " + key, Map.of()), null);
    }

    /** Slices from {@code s0} on. */
    static List<SlicePlan> of(int count) {
        return IntStream.range(0, count).mapToObj(i -> one("s" + i)).toList();
    }
}
