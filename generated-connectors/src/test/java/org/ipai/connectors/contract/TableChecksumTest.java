package org.ipai.connectors.contract;

import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A checksum that cannot differ proves nothing. */
class TableChecksumTest {

    private static final StreamDescriptor ISSUES = TestedConnector.of("github").stream("issues");
    private static final String FIRST =
            "{\"id\": 1, \"title\": \"a\", \"created_at\": \"2026-01-01T00:00:00Z\", \"labels\": [{\"name\": \"x\"}]}";
    private static final String SECOND = "{\"id\": 2, \"title\": \"b\"}";

    @Test
    void the_order_of_rows_and_the_writing_of_values_do_not_count() {
        assertThat(checksum(SECOND, FIRST.replace("00Z", "00+00:00").replace(": ", ":")))
                .isEqualTo(checksum(FIRST, SECOND));
    }

    @Test
    void two_values_changed_about_differ_in_their_column_only() {
        Map<String, Long> swapped =
                checksum(FIRST.replace("\"a\"", "\"b\""), SECOND.replace("\"title\": \"b\"", "\"title\": \"a\""));
        assertThat(swapped).hasSameSizeAs(checksum(FIRST, SECOND));
        assertThat(swapped.get("title")).isNotEqualTo(checksum(FIRST, SECOND).get("title"));
        swapped.remove("title");
        assertThat(checksum(FIRST, SECOND)).containsAllEntriesOf(swapped);
    }

    @Test
    void a_difference_deep_in_a_column_names_the_column() {
        Map<String, Long> other = checksum(FIRST.replace("\"x\"", "\"y\""), SECOND);
        assertThatThrownBy(() -> assertThat(other).containsExactlyEntriesOf(checksum(FIRST, SECOND)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("\"labels\"=");
    }

    @Test
    void a_row_twice_is_not_a_row_once() {
        assertThat(checksum(FIRST, FIRST).get("title"))
                .isNotEqualTo(checksum(FIRST).get("title"));
    }

    private static Map<String, Long> checksum(String... records) {
        return ProviderRows.checksum(ISSUES, Stream.of(records));
    }
}
