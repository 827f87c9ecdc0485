package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One axis of a stream's slices.
 *
 * @param at its name in the file
 * @param name how expressions read its value
 * @param values where they come from; one, unless the spec is faulty
 * @param batch values a slice; null for one
 * @param separator between the values of a batch
 */
public record SliceAxisSpec(
        SourceLocation at,
        Text name,
        List<SliceValuesSpec> values,
        @Nullable Text batch,
        Text separator) {

    public SliceAxisSpec {
        values = List.copyOf(values);
    }
}
