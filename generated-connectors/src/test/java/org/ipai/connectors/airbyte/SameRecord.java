package org.ipai.connectors.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what was sent with what the provider has, for providers whose names are those of the columns. */
final class SameRecord {

    /** Reactions are no names that a column could have. */
    private static final Map<String, String> NAMES = Map.of("plus_1", "+1", "minus_1", "-1");

    private SameRecord() {}

    /** All that was sent stands in the original, instants in whatever notation. */
    static void assertIsOf(JsonNode original, JsonNode sent, String place) {
        if (sent.isNull()) {
            assertThat(original.isNull() || original.isMissingNode()).as(place).isTrue();
        } else if (sent.isObject()) {
            for (Map.Entry<String, JsonNode> field : sent.properties()) {
                String name = NAMES.getOrDefault(field.getKey(), field.getKey());
                assertIsOf(original.path(name), field.getValue(), place + "." + name);
            }
        } else if (sent.isArray()) {
            assertThat(sent.size()).as(place).isEqualTo(original.size());
            for (int i = 0; i < sent.size(); i++) {
                assertIsOf(original.path(i), sent.path(i), place + "[" + i + "]");
            }
        } else if (instant(sent) != null) {
            assertThat(instant(sent)).as(place).isEqualTo(instant(original));
        } else if (sent.isNumber()) {
            assertThat(sent.decimalValue()).as(place).isEqualByComparingTo(original.decimalValue());
        } else {
            assertThat(sent).as(place).isEqualTo(original);
        }
    }

    private static @Nullable Instant instant(JsonNode text) {
        try {
            return text.isTextual() ? OffsetDateTime.parse(text.textValue()).toInstant() : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
