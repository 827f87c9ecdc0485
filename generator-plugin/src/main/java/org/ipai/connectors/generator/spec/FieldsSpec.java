package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * Field selection; one of the two lists is empty.
 *
 * @param at the block
 * @param include dotted JSON paths to keep
 * @param exclude dotted JSON paths to drop
 */
public record FieldsSpec(SourceLocation at, List<Text> include, List<Text> exclude) {

    public FieldsSpec {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
