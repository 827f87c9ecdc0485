package org.ipai.connectors.runtime.sandbox.definition;

import java.util.HashSet;
import java.util.Set;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition.Origin;
import org.jspecify.annotations.Nullable;

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
            checkParents(here, definition, stream);
            checkReferences(here, stream);
        }
    }

    private static void checkParents(String place, SandboxDefinition definition, StreamDefinition stream) {
        Set<String> seen = new HashSet<>();
        for (@Nullable String name = stream.name(); name != null; name = parentOf(place, definition, name)) {
            if (!seen.add(name)) {
                throw new InvalidDefinitionException(place, "is its own ancestor through '" + name + "'");
            }
        }
    }

    private static @Nullable String parentOf(String place, SandboxDefinition definition, String name) {
        return definition.streams().stream()
                .filter(stream -> stream.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidDefinitionException(place, "has the unknown parent '" + name + "'"))
                .parent();
    }

    private static void checkReferences(String place, StreamDefinition stream) {
        for (OperationDefinition operation : stream.operations()) {
            for (ParameterDefinition parameter : operation.parameters()) {
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
