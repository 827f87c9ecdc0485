package org.ipai.connectors.runtime.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.connector.SliceState;
import org.jspecify.annotations.Nullable;

/**
 * What is saved of a stream: states of its slices, and positions of other kinds that are kept beside them as if each were the state
 * of a slice.
 *
 * @param slices by slice key
 */
record SavedStates(Map<String, SliceState> slices, Map<Position, SliceState> positions) {

    /**
     * A slice can be called like a position, because its key is whatever a parent's key or an axis' value is. The state of such a
     * slice is saved with a backslash before its key; that of one whose key looks like that, with one more. All other keys are
     * saved as they are.
     */
    private static final Pattern LIKE_A_POSITION = Pattern.compile("\\\\*\\((?:new slices|deletions)\\)");

    private static final String APART = "\\";

    /** What is kept beside the states of slices. The names stand in the databases of users. */
    enum Position {
        /** Where new slices start, see {@link NewSlices}. */
        NEW_SLICES("(new slices)"),
        /** How far the list of deletions has been followed, see {@link Deletions}. */
        DELETIONS("(deletions)");

        private final String key;

        Position(String key) {
            this.key = key;
        }

        private static Optional<Position> of(String key) {
            for (Position position : values()) {
                if (position.key.equals(key)) {
                    return Optional.of(position);
                }
            }
            return Optional.empty();
        }
    }

    SavedStates {
        slices = Map.copyOf(slices);
        positions = Map.copyOf(positions);
    }

    static SavedStates of(Map<String, SliceState> slices) {
        return new SavedStates(slices, Map.of());
    }

    static SavedStates of(Position position, SliceState state) {
        return new SavedStates(Map.of(), Map.of(position, state));
    }

    /** As {@link #byKey} gave it. */
    static SavedStates read(Map<String, SliceState> byKey) {
        Map<String, SliceState> slices = new HashMap<>();
        Map<Position, SliceState> positions = new HashMap<>();
        byKey.forEach((key, state) -> Position.of(key)
                .ifPresentOrElse(position -> positions.put(position, state), () -> slices.put(sliceKey(key), state)));
        return new SavedStates(slices, positions);
    }

    private static String sliceKey(String saved) {
        return looksLikeAPosition(saved) ? saved.substring(APART.length()) : saved;
    }

    /** By the keys under which it is saved. */
    Map<String, SliceState> byKey() {
        Map<String, SliceState> byKey = new HashMap<>();
        slices.forEach((key, state) -> byKey.put(looksLikeAPosition(key) ? APART + key : key, state));
        positions.forEach((position, state) -> byKey.put(position.key, state));
        return byKey;
    }

    private static boolean looksLikeAPosition(String key) {
        return LIKE_A_POSITION.matcher(key).matches();
    }

    @Nullable
    SliceState at(Position position) {
        return positions.get(position);
    }
}
