package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.util.List;
import org.ipai.connectors.runtime.connector.Parameter;

/** Adds the user agent and the headers that the source wants with every request; one of the request itself counts more. */
final class IdentifyingExchange implements Exchange {

    private final String userAgent;
    private final List<Parameter> headers;
    private final Exchange next;

    IdentifyingExchange(String userAgent, List<Parameter> headers, Exchange next) {
        this.userAgent = userAgent;
        this.headers = List.copyOf(headers);
        this.next = next;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        Call identified = call.with("User-Agent", userAgent);
        if (call.headers().get("Accept") == null) {
            identified = identified.with("Accept", "application/json");
        }
        for (Parameter header : headers) {
            if (call.headers().get(header.name()) == null) {
                identified = identified.with(header.name(), header.value());
            }
        }
        return next.send(identified);
    }
}
