package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A quality rule.
 *
 * @param at where
 * @param rule {@code not_null}, {@code unique} or {@code accepted_values}
 * @param column top-level column
 * @param values accepted values
 * @param severity {@code warning} or {@code error}; null for error
 */
public record QualitySpec(
        SourceLocation at,
        Text rule,
        Text column,
        List<Text> values,
        @Nullable Text severity) {

    public QualitySpec {
        values = List.copyOf(values);
    }
}
