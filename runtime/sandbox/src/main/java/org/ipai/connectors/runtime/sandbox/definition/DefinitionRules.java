package org.ipai.connectors.runtime.sandbox.definition;

import java.util.HashSet;
import java.util.Set;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition.Origin;

/** What must hold between the parts of a definition. */
final class DefinitionRules {

    private DefinitionRules() {}

    static void check(String place, SandboxDefinition definition) {
        Set<String> names = new HashSet<>();
        for (StreamDefinition stream : definition.streams()) {
            String here = place + " stream '" + stream.name() + "'";
            if (!names.add(stream.name())) {
                throw new InvalidDefinitionException(here, "is defined twice");
            }
            if (stream.operations().isEmpty()) {
                throw new InvalidDefinitionException(here, "has no operation; name at least one");
            }
            if (stream.cursor() != null && stream.cursor().path().isEmpty()) {
                throw new InvalidDefinitionException(here, "has a cursor without a path");
            }
            checkSources(here, definition, stream, Set.of(stream.name()));
            checkReferences(here, stream);
        }
    }

    private static void checkSources(
            String place, SandboxDefinition definition, StreamDefinition stream, Set<String> below) {
        for (String source : stream.sources().distinct().toList()) {
            if (below.contains(source)) {
                throw new InvalidDefinitionException(place, "is its own ancestor through '" + source + "'");
            }
            StreamDefinition above = definition.streams().stream()
                    .filter(candidate -> candidate.name().equals(source))
                    .findFirst()
                    .orElseThrow(
                            () -> new InvalidDefinitionException(place, "has the unknown parent '" + source + "'"));
            Set<String> path = new HashSet<>(below);
            path.add(source);
            checkSources(place, definition, above, path);
        }
    }

    private static void checkReferences(String place, StreamDefinition stream) {
        for (OperationDefinition operation : stream.operations()) {
            for (ParameterDefinition parameter : operation.parameters()) {
                if (parameter.origin() == Origin.SLICE
                        && stream.axes().stream().noneMatch(axis -> axis.name().equals(parameter.reference()))) {
                    throw new InvalidDefinitionException(
                            place, "parameter '" + parameter.name() + "' needs slices '" + parameter.reference() + "'");
                }
                if (parameter.origin() != Origin.PARENT) {
                    continue;
                }
                if (stream.parent() == null || parameter.reference().isEmpty()) {
                    throw new InvalidDefinitionException(
                            place,
                            "parameter '" + parameter.name() + "' needs a parent stream and a 'ref' into its records");
                }
            }
        }
    }
}
