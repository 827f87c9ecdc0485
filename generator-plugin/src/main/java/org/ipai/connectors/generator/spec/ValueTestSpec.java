package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One test of a value.
 *
 * @param at the test
 * @param values {@code equals} or {@code in}: it is one of these
 * @param contains a part of it
 * @param exists whether it is there
 */
public record ValueTestSpec(
        SourceLocation at,
        List<Text> values,
        @Nullable Text contains,
        @Nullable Text exists) {

    public ValueTestSpec {
        values = List.copyOf(values);
    }
}
