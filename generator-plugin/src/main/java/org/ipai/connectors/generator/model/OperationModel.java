package org.ipai.connectors.generator.model;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.model.BodyModel.Members;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param when condition over the config, or null
 * @param operationId as in the document
 * @param method {@code GET} or {@code POST}
 * @param path template
 * @param parameters in the document's order, path first; several of one name where it takes a list
 * @param body JSON body of a POST, or null
 */
public record OperationModel(
        @Nullable Expression when,
        String operationId,
        String method,
        String path,
        List<ParameterModel> parameters,
        @Nullable Members body) {

    public OperationModel {
        parameters = List.copyOf(parameters);
    }

    /** All expressions of what is sent. */
    public Stream<Expression> sent() {
        return Stream.concat(
                parameters.stream().map(ParameterModel::value), body == null ? Stream.empty() : body.expressions());
    }
}
