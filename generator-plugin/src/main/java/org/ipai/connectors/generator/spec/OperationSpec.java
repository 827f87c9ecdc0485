package org.ipai.connectors.generator.spec;

import java.util.Map;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the provider's document and the parameters sent to it.
 *
 * @param at where
 * @param operation operation id
 * @param when condition over the config, null for always
 * @param parameters values by parameter name, may hold expressions
 */
public record OperationSpec(
        SourceLocation at, Text operation, @Nullable Text when, Map<String, Text> parameters) {}
