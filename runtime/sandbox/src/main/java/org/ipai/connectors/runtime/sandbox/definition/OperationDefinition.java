package org.ipai.connectors.runtime.sandbox.definition;

import java.util.List;

/**
 * A request that lists a stream's records.
 *
 * @param id by which quotas weigh it, or empty
 * @param method upper case
 * @param path template such as {@code /repos/{owner}/{repo}/issues}
 * @param parameters those the connector sends
 */
public record OperationDefinition(String id, String method, String path, List<ParameterDefinition> parameters) {

    public OperationDefinition {
        parameters = List.copyOf(parameters);
    }

    /** Whether the connector sends a query parameter of that name. */
    public boolean sends(String name) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.in() == ParameterDefinition.In.QUERY
                        && parameter.name().equals(name));
    }
}
