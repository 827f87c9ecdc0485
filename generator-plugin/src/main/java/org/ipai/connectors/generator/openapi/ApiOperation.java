package org.ipai.connectors.generator.openapi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a provider's API.
 *
 * @param id its operation id
 * @param method {@code GET} or {@code POST}
 * @param path template, such as {@code /repos/{owner}/{repo}/issues}
 * @param parameters in the document's order
 * @param body the JSON body it takes, or null
 * @param responseHeaders names of the headers the document lists for the successful response
 * @param response schema of the successful response
 */
public record ApiOperation(
        String id,
        String method,
        String path,
        List<ApiParameter> parameters,
        @Nullable ApiBody body,
        List<String> responseHeaders,
        ApiSchema response) {

    public ApiOperation {
        parameters = List.copyOf(parameters);
        responseHeaders = List.copyOf(responseHeaders);
    }

    public Optional<ApiParameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }
}
