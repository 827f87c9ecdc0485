package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the provider's document and what is sent to it.
 *
 * @param at where
 * @param operation operation id
 * @param when condition over the config, null for always
 * @param parameters values by parameter name, may hold expressions; several for parameters that are lists
 * @param body JSON body, or null
 */
public record OperationSpec(
        SourceLocation at,
        Text operation,
        @Nullable Text when,
        Map<String, List<Text>> parameters,
        @Nullable BodySpec body) {

    /** All that is sent, parameters first. */
    public Stream<Text> sent() {
        return Stream.concat(
                parameters.values().stream().flatMap(List::stream), body == null ? Stream.empty() : body.leaves());
    }
}
