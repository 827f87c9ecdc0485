package org.ipai.connectors.runtime.hook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.ipai.connectors.runtime.connector.Parameter;

/**
 * A request about to be sent.
 *
 * @param method {@code GET} or {@code POST}
 * @param url absolute, with its query
 * @param headers in order; may hold what {@code auth} signed with
 * @param body the JSON as it is sent; empty for a GET
 * @param at the time
 */
public record UnsignedRequest(String method, URI url, List<Parameter> headers, String body, Instant at) {

    public UnsignedRequest {
        headers = List.copyOf(headers);
    }

    /** Without query, headers and body, which may hold what signs it. */
    @Override
    public String toString() {
        return method + " " + url.getHost() + url.getRawPath();
    }
}
