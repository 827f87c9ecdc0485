package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Reads the parsed operations of a slice, whose form was checked when it was taken. */
final class OperationReader {

    private final OpenAPI document;
    private final SchemaReader schemas;

    OperationReader(OpenAPI document) {
        this.document = document;
        this.schemas = new SchemaReader(document);
    }

    ApiOperation read(String method, String path, Operation operation) {
        ApiResponse response = Objects.requireNonNull(operation.getResponses().get("200"));
        Map<String, Header> headers = response.getHeaders() == null ? Map.of() : response.getHeaders();
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        return new ApiOperation(
                operation.getOperationId(),
                method,
                path,
                parameters.stream()
                        .map(parameter -> read(ModelUtils.getReferencedParameter(document, parameter)))
                        .toList(),
                body(operation.getRequestBody()),
                List.copyOf(headers.keySet()),
                schema(ModelUtils.getSchemaFromResponse(document, response)));
    }

    private ApiParameter read(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        return new ApiParameter(
                parameter.getName(),
                ApiParameter.In.valueOf(parameter.getIn().toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(parameter.getRequired()),
                schema(schema).type(),
                schemas.target(schema).getMaximum(),
                listStyle(parameter));
    }

    /** Of a parameter that takes several values; by OpenAPI's rules, whose usual style repeats it. */
    private static ApiParameter.ListStyle listStyle(Parameter parameter) {
        boolean query = "query".equals(parameter.getIn());
        boolean form = parameter.getStyle() == null || parameter.getStyle() == Parameter.StyleEnum.FORM;
        boolean repeats = parameter.getExplode() == null ? form : parameter.getExplode();
        if (query && repeats) {
            return ApiParameter.ListStyle.REPEATED;
        }
        if (parameter.getStyle() == Parameter.StyleEnum.SPACEDELIMITED) {
            return ApiParameter.ListStyle.SPACES;
        }
        return parameter.getStyle() == Parameter.StyleEnum.PIPEDELIMITED
                ? ApiParameter.ListStyle.PIPES
                : ApiParameter.ListStyle.COMMAS;
    }

    private @Nullable ApiBody body(@Nullable RequestBody body) {
        if (body == null || body.getContent() == null) {
            return null;
        }
        boolean required = Boolean.TRUE.equals(body.getRequired());
        return body.getContent().values().stream()
                .map(content -> new ApiBody(schema(content.getSchema()), required))
                .findFirst()
                .orElse(null);
    }

    private ApiSchema schema(Schema<?> schema) {
        return new ApiSchema(schemas, List.of(schema));
    }
}
