package org.ipai.connectors.runtime.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.sync.SavedStates.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class SavedStatesTest {

    private static final SliceState FIRST = SliceState.at("1");
    private static final SliceState SECOND = SliceState.at("2");

    @Test
    void what_was_saved_before_keeps_its_meaning() {
        SavedStates saved = SavedStates.read(
                Map.of("(deletions)", FIRST, "(new slices)", SECOND, "", FIRST, "7/(deletions)", SECOND));

        assertThat(saved.at(Position.DELETIONS)).isEqualTo(FIRST);
        assertThat(saved.at(Position.NEW_SLICES)).isEqualTo(SECOND);
        assertThat(saved.slices()).containsOnly(Map.entry("", FIRST), Map.entry("7/(deletions)", SECOND));
    }

    @Test
    void keys_of_slices_and_positions_are_saved_as_ever() {
        Map<String, SliceState> slices = Map.of("", FIRST, "42", FIRST, "a\\b", SECOND, "(deletions)/1", SECOND);

        Map<String, SliceState> byKey = new SavedStates(slices, Map.of(Position.DELETIONS, SECOND)).byKey();

        Map<String, SliceState> expected = new HashMap<>(slices);
        expected.put("(deletions)", SECOND);
        assertThat(byKey).isEqualTo(expected);
    }

    @Test
    void a_slice_that_is_called_like_a_position_is_not_taken_for_it() {
        Map<String, SliceState> slices = new HashMap<>();
        for (String key : List.of("(deletions)", "(new slices)")) {
            slices.put(key, FIRST);
            slices.put("\\" + key, SECOND);
            slices.put("\\\\" + key, FIRST);
        }
        SavedStates saved = new SavedStates(slices, Map.of(Position.DELETIONS, SECOND, Position.NEW_SLICES, FIRST));

        assertThat(saved.byKey()).hasSize(8);
        assertThat(SavedStates.read(saved.byKey())).isEqualTo(saved);
    }
}
