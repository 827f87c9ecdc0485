package org.ipai.connectors.runtime.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a field's values are written, where that is not as its type is usually written.
 *
 * @param nullTexts texts that mean null; a number or a truth value is compared by its JSON text
 * @param time how its dates or instants are written; null for a field that holds none, or writes them as RFC 3339 does
 */
public record FieldNotation(
        List<String> nullTexts, @Nullable TimeNotation time) {

    public FieldNotation {
        nullTexts = List.copyOf(nullTexts);
    }

    public static FieldNotation ofNulls(String... nullTexts) {
        return new FieldNotation(List.of(nullTexts), null);
    }

    public static FieldNotation of(TimeNotation time, String... nullTexts) {
        return new FieldNotation(List.of(nullTexts), time);
    }
}
