package org.ipai.connectors.runtime.connector;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseShapeTest {

    private static final Join AUTHOR = new Join("author", List.of("users"), List.of("by"), List.of("id"));

    @Test
    void what_is_joined_does_not_change_how_records_are_held() {
        for (ResponseShape records : List.of(
                ResponseShape.array(),
                new ResponseShape.Single(),
                new ResponseShape.Wrapped("item"),
                new ResponseShape.Entries("id", null),
                new ResponseShape.Values("tag"),
                new ResponseShape.Expanded(List.of("lines"), "line", List.of(new NamedPath("order", List.of("id")))),
                new ResponseShape.Zipped(List.of(new NamedPath("time", List.of("hourly", "time")))),
                new ResponseShape.Rows(List.of("head"), List.of("name"), List.of("rows"), List.of("day")))) {
            ResponseShape joined = new ResponseShape.Joined(records, List.of(AUTHOR));
            assertThat(joined.ofRecords()).isEqualTo(records);
            assertThat(joined.joins()).containsExactly(AUTHOR);
            assertThat(records.ofRecords()).isEqualTo(records);
            assertThat(records.joins()).isEmpty();
        }
    }
}
