package org.ipai.connectors.runtime.sandbox.data;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.sandbox.definition.OperationDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition.Origin;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;

/**
 * Fields that hold resource names. Where a child's path takes {@code {parent=stores/*}} of its parent's {@code name}, that
 * is a name such as {@code stores/a-b-1}.
 */
final class ResourceNames {

    private final Map<String, String> prefixes = new HashMap<>();

    private ResourceNames() {}

    /**
     * Of a stream's records.
     *
     * @param owner stands in every segment but the last that may be anything
     */
    static ResourceNames of(SandboxDefinition definition, StreamDefinition stream, String owner) {
        ResourceNames names = new ResourceNames();
        definition.streams().stream()
                .filter(child -> stream.name().equals(child.parent()))
                .flatMap(child -> child.operations().stream())
                .forEach(operation -> names.collect(operation, owner));
        return names;
    }

    private void collect(OperationDefinition operation, String owner) {
        for (ParameterDefinition parameter : operation.parameters()) {
            Matcher shape = Pattern.compile("\\{" + Pattern.quote(parameter.name()) + "=([^}]*/)\\*}")
                    .matcher(operation.path());
            if (parameter.origin() == Origin.PARENT && shape.find()) {
                prefixes.putIfAbsent(parameter.reference(), shape.group(1).replace("*", owner));
            }
        }
    }

    /** What a field's values start with; empty if they are no resource names. */
    String prefix(String path) {
        return prefixes.getOrDefault(path, "");
    }
}
