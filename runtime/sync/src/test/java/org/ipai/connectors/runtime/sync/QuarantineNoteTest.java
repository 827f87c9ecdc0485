package org.ipai.connectors.runtime.sync;

import java.util.List;
import org.ipai.connectors.runtime.control.QuarantineCount;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuarantineNoteTest {

    @Test
    void one_record_has_its_place_and_reason() {
        assertThat(QuarantineNote.of(1, List.of(new QuarantineCount("user.age", "expected a whole number", 1))))
                .isEqualTo("1 record could not be typed and is in bronze only: user.age: expected a whole number (1)."
                        + " Table ipai.quarantined_record names the lines");
    }

    @Test
    void the_most_frequent_reasons_stand_for_all() {
        List<QuarantineCount> counts = List.of(
                new QuarantineCount("a", "expected text", 4000),
                new QuarantineCount("", "the record is not well-formed JSON", 3),
                new QuarantineCount("b", "expected text", 2),
                new QuarantineCount("c", "expected text", 1),
                new QuarantineCount("d", "expected text", 1));
        assertThat(QuarantineNote.of(4007, counts))
                .contains("4,007 records could not be typed and are")
                .contains(": a: expected text (4,000); the record is not well-formed JSON (3); b: expected text (2);"
                        + " and 2 more reasons.")
                .doesNotContain("c: expected");
    }

    @Test
    void names_from_outside_neither_flood_nor_break_the_line() {
        String note =
                QuarantineNote.of(1, List.of(new QuarantineCount("x\n\u001b[2J".repeat(500), "expected text", 1)));
        assertThat(note).hasSizeLessThan(400).doesNotContain("\n", "\u001b").contains("…");
    }

    @Test
    void without_counts_the_number_is_said_alone() {
        assertThat(QuarantineNote.of(2, List.of()))
                .startsWith("2 records could not be typed and are in bronze only. Table");
    }
}
