package org.ipai.connectors.runtime.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.SliceState;

/**
 * What has to be known, when a stream that infers deletions was read whole, to tell a row whose record is gone from one that was
 * merely not read. Written by the thread that extracts.
 */
final class Absence {

    private final Set<String> failed = new HashSet<>();
    private final Set<String> unchanged = new HashSet<>();
    private final Map<String, SliceState> held = new HashMap<>();
    private boolean isReadToItsEnd;

    void failed(String sliceKey) {
        failed.add(sliceKey);
    }

    /** The slice was not read because its records are the same as before. */
    void unchanged(String sliceKey) {
        unchanged.add(sliceKey);
    }

    /**
     * Holds back what would let the next sync pass a slice over, until the rows that are gone from it are removed.
     *
     * @return the part of the state that can be saved at once
     */
    SliceState hold(String sliceKey, SliceState state, SliceState withoutShortcut) {
        if (!state.equals(withoutShortcut)) {
            held.put(sliceKey, state);
        }
        return withoutShortcut;
    }

    void readToItsEnd() {
        isReadToItsEnd = true;
    }

    boolean isReadToItsEnd() {
        return isReadToItsEnd;
    }

    Set<String> failed() {
        return Set.copyOf(failed);
    }

    Set<String> unchanged() {
        return Set.copyOf(unchanged);
    }

    /** The states that were held back, by slice key. */
    Map<String, SliceState> held() {
        return Map.copyOf(held);
    }
}
