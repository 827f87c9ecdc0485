package org.ipai.connectors.runtime.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.Deletes.InferOnFull;
import org.ipai.connectors.runtime.connector.Deletes.WhenEmpty;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Which rows may be taken for deleted because their records did not come.
 *
 * @param spared keys of slices whose rows stay
 * @param kept why all rows stay, as the end of a sentence; null if only those of the spared slices do
 * @param reached states to save once the rows are removed, by slice key
 */
record AbsenceVerdict(Set<String> spared, @Nullable String kept, Map<String, SliceState> reached) {

    /** The key of a stream that is one slice. */
    private static final Set<String> WHOLE = Set.of(Slice.whole().key());

    /**
     * Judges.
     *
     * @param quarantined keys of slices with records that could not be typed, whose rows would seem gone
     * @param records how many records came
     */
    static AbsenceVerdict of(InferOnFull deletes, Absence absence, Set<String> quarantined, long records) {
        String doubt = doubt(deletes, absence, quarantined, records);
        if (doubt != null) {
            return new AbsenceVerdict(Set.of(), doubt, Map.of());
        }
        Set<String> spared = new HashSet<>(absence.failed());
        spared.addAll(quarantined);
        spared.addAll(absence.unchanged());
        Map<String, SliceState> reached = new HashMap<>(absence.held());
        reached.keySet().removeAll(quarantined);
        if (deletes.sliceColumns().isEmpty()) {
            // A slice passed over would spare all rows the next time, so that none ever went.
            reached.keySet().retainAll(WHOLE);
        }
        return new AbsenceVerdict(Set.copyOf(spared), null, Map.copyOf(reached));
    }

    private static @Nullable String doubt(InferOnFull deletes, Absence absence, Set<String> quarantined, long records) {
        if (!absence.isReadToItsEnd()) {
            return "because the stream was not read to its end";
        }
        boolean tellsSlices = !deletes.sliceColumns().isEmpty();
        if (!absence.failed().isEmpty() && !tellsSlices) {
            return "because not everything could be read, and rows do not tell which slice they are from";
        }
        if (!quarantined.isEmpty() && !tellsSlices) {
            return "because they may be those of the records that could not be typed";
        }
        // A stream that is one slice has not changed at all.
        boolean isPartlyUnchanged =
                !absence.unchanged().isEmpty() && !absence.unchanged().equals(WHOLE);
        if (isPartlyUnchanged && !tellsSlices) {
            return "because unchanged slices were passed over, and rows do not tell which slice they are from";
        }
        boolean isEmpty = records == 0 && absence.unchanged().isEmpty();
        return isEmpty && deletes.whenEmpty() == WhenEmpty.KEEP
                ? "because no record came at all, which is more likely a fault than the truth; if it is true, write"
                        + " 'deletes: {infer_on_full: {when_empty: delete}}' in the connector's spec"
                : null;
    }
}
