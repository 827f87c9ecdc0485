package org.ipai.connectors.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param when condition over the config, or null
 * @param operationId as in the document
 * @param method {@code GET}
 * @param path template
 * @param parameters in the document's order, path first
 */
public record OperationModel(
        @Nullable Expression when, String operationId, String method, String path, List<ParameterModel> parameters) {

    public OperationModel {
        parameters = List.copyOf(parameters);
    }
}
