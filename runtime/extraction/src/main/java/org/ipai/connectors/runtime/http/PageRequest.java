package org.ipai.connectors.runtime.http;

import java.util.Set;
import org.ipai.connectors.runtime.connector.JsonValue;
import org.ipai.connectors.runtime.connector.JsonValue.Members;
import org.ipai.connectors.runtime.connector.Request;
import org.jspecify.annotations.Nullable;

/**
 * A page to fetch.
 *
 * @param url absolute; its query counts, not that of the request
 * @param request whose method, headers and body are sent
 * @param etag the entity tag of the page as last seen, to be told if it has not changed; null for a POST
 * @param emptyStatuses statuses by which the source says that there are no records
 */
public record PageRequest(
        String url, Request request, @Nullable String etag, Set<Integer> emptyStatuses) {

    public PageRequest {
        emptyStatuses = Set.copyOf(emptyStatuses);
        if (etag != null && request.method() != Request.Method.GET) {
            throw new IllegalArgumentException("only what is got can be asked for if it has changed");
        }
    }

    /** The JSON body, empty if the POST has none of its own; null for a GET. */
    @Nullable
    Members body() {
        if (request.method() == Request.Method.GET) {
            return null;
        }
        return request.body() == null ? JsonValue.object() : request.body();
    }
}
