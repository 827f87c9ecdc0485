package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.jspecify.annotations.Nullable;

/**
 * A stream the sandbox serves.
 *
 * @param name lower-case with underscores
 * @param api name of the API it is served by; empty for the default one
 * @param operations the requests that list its records; all list the same ones
 * @param recordPath field names from a response's root to its records; empty if they are the root
 * @param shape how the records are held there
 * @param columns schemas of the columns of rows, by name; empty for other shapes
 * @param primaryKey JSON field names; those the record lacks are added from its parent by the connector
 * @param cursor how it is read incrementally, or null
 * @param deletionFlag the field by which records say that they are deleted, or null
 * @param notations of fields that are not written as usual
 * @param parent the stream whose records make its slices, or null
 * @param axes of its slices, times one another and the parent
 * @param pagination how the next page is found
 * @param pageSize how a request asks for the size of pages, or null
 * @param response structural OpenAPI schema of the 200 response
 * @param errors an answer for each error rule of its own
 */
public record StreamDefinition(
        String name,
        String api,
        List<OperationDefinition> operations,
        List<String> recordPath,
        ResponseShape shape,
        Map<String, JsonNode> columns,
        List<String> primaryKey,
        @Nullable CursorDefinition cursor,
        @Nullable DeletionFlagDefinition deletionFlag,
        List<NotationDefinition> notations,
        @Nullable String parent,
        List<AxisDefinition> axes,
        Pagination pagination,
        @Nullable PageSizeDefinition pageSize,
        JsonNode response,
        List<ErrorAnswer> errors) {

    public StreamDefinition {
        operations = List.copyOf(operations);
        recordPath = List.copyOf(recordPath);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        primaryKey = List.copyOf(primaryKey);
        notations = List.copyOf(notations);
        axes = List.copyOf(axes);
        errors = List.copyOf(errors);
    }

    /** How a field is written, by its dotted path; null if as usual. */
    public @Nullable FieldNotation notation(String path) {
        return notations.stream()
                .filter(notation -> notation.dotted().equals(path))
                .findFirst()
                .map(NotationDefinition::notation)
                .orElse(null);
    }

    /** Names of the streams whose records its slices are made of. */
    public Stream<String> sources() {
        return Stream.concat(Stream.ofNullable(parent), ofAxes().map(AxisSource.OfStream::stream));
    }

    /** The fields of other streams' records that its axes take values from. */
    public Stream<AxisSource.OfStream> ofAxes() {
        return axes.stream()
                .flatMap(axis -> axis.source().all())
                .filter(AxisSource.OfStream.class::isInstance)
                .map(AxisSource.OfStream.class::cast);
    }
}
