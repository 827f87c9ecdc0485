package org.ipai.connectors.runner;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextTableTest {

    @Test
    void numbers_align_to_the_right_and_absent_values_stay_empty() {
        TextTable table = new TextTable("stream", "records", "note");
        table.row("issues", "1,200", null);
        table.row("commits", "7", "so far");
        assertThat(table.lines())
                .containsExactly(
                        "stream   records  note",
                        "----------------------",
                        "issues     1,200  ",
                        "commits        7  so far");
    }

    @Test
    void bytes_are_told_in_decimal_units() {
        assertThat(Quantity.bytes(999)).isEqualTo("999 B");
        assertThat(Quantity.bytes(1_500)).isEqualTo("1.5 kB");
        assertThat(Quantity.bytes(73_600_000)).isEqualTo("73.6 MB");
    }
}
