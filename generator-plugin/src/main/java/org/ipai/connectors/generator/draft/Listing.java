package org.ipai.connectors.generator.draft;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.OperationOutline;
import org.ipai.connectors.generator.resolve.Singular;
import org.ipai.connectors.generator.resolve.SnakeCase;

/**
 * An operation that lists records.
 *
 * @param operation its types
 * @param outline what the document says about it besides
 * @param records where the records are
 * @param recordPath the same as field names
 * @param record type of one
 */
record Listing(
        ApiOperation operation,
        OperationOutline outline,
        Guess records,
        List<String> recordPath,
        ApiType.ObjectOf record) {

    PathShape path() {
        return PathShape.of(operation.path());
    }

    /** What one record is called, such as {@code issue}. */
    String singular() {
        return path().tail().isEmpty() ? "" : Singular.of(SnakeCase.of(path().last()));
    }

    Optional<ApiType.Kind> kind(String field) {
        return record.field(field).flatMap(found -> Listing.kind(found.schema().type()));
    }

    static Optional<ApiType.Kind> kind(ApiType type) {
        return type instanceof ApiType.Scalar scalar ? Optional.of(scalar.kind()) : Optional.empty();
    }

    /** A field whose name is this one, however it is spelt. */
    Optional<ApiField> field(String snakeCase) {
        return record.fields().stream()
                .filter(field -> SnakeCase.of(field.name()).equals(snakeCase))
                .findFirst();
    }

    /** The first query parameter that has one of these names, however it is spelt. */
    Optional<ApiParameter> query(List<String> snakeCase) {
        return snakeCase.stream()
                .flatMap(name -> operation.parameters().stream()
                        .filter(parameter -> parameter.in() == ApiParameter.In.QUERY
                                && SnakeCase.of(parameter.name()).equals(name)))
                .findFirst();
    }

    static boolean isNumber(ApiType type) {
        return kind(type)
                .filter(kind -> kind == ApiType.Kind.INT32 || kind == ApiType.Kind.INT64 || kind == ApiType.Kind.NUMBER)
                .isPresent();
    }
}
