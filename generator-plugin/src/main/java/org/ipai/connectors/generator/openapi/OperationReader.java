package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.utils.ModelUtils;

/** Reads the parsed operations of a slice, whose form was checked when it was taken. */
final class OperationReader {

    private final OpenAPI document;
    private final SchemaReader schemas;

    OperationReader(OpenAPI document) {
        this.document = document;
        this.schemas = new SchemaReader(document);
    }

    ApiOperation read(String path, Operation operation) {
        ApiResponse response = Objects.requireNonNull(operation.getResponses().get("200"));
        Map<String, Header> headers = response.getHeaders() == null ? Map.of() : response.getHeaders();
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        return new ApiOperation(
                operation.getOperationId(),
                "GET",
                path,
                parameters.stream()
                        .map(parameter -> read(ModelUtils.getReferencedParameter(document, parameter)))
                        .toList(),
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
                schemas.target(schema).getMaximum());
    }

    private ApiSchema schema(Schema<?> schema) {
        return new ApiSchema(schemas, List.of(schema));
    }
}
