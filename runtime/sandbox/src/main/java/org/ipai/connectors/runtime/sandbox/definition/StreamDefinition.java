package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream the sandbox serves.
 *
 * @param name lower-case with underscores
 * @param operations the requests that list its records; all list the same ones
 * @param recordPath field names from a response's root to its array of records; empty if the root is the array
 * @param primaryKey JSON field names; those the record lacks are added from its parent by the connector
 * @param cursor how it is read incrementally, or null
 * @param parent the stream whose records make its slices, or null
 * @param pagination how the next page is found
 * @param pageSizeParameter query parameter for the number of records a page, or null
 * @param response structural OpenAPI schema of the 200 response
 * @param errors an answer for each error rule of its own
 */
public record StreamDefinition(
        String name,
        List<OperationDefinition> operations,
        List<String> recordPath,
        List<String> primaryKey,
        @Nullable CursorDefinition cursor,
        @Nullable String parent,
        Pagination pagination,
        @Nullable String pageSizeParameter,
        JsonNode response,
        List<ErrorAnswer> errors) {

    public StreamDefinition {
        operations = List.copyOf(operations);
        recordPath = List.copyOf(recordPath);
        primaryKey = List.copyOf(primaryKey);
        errors = List.copyOf(errors);
    }

    /** How the next page is found. */
    public enum Pagination {
        /** RFC 8288, {@code rel="next"}. */
        LINK_HEADER,
        /** There is one page. */
        NONE
    }
}
