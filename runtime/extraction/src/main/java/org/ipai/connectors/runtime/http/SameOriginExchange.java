package org.ipai.connectors.runtime.http;

import java.io.IOException;

/** Refuses requests that would leave the source's own origin, wherever their URL came from. */
final class SameOriginExchange implements Exchange {

    private final Origin origin;
    private final Exchange next;

    SameOriginExchange(Origin origin, Exchange next) {
        this.origin = origin;
        this.next = next;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        if (!origin.contains(call.url())) {
            throw new FetchException(
                    FailureReason.FOREIGN_URL,
                    "the source points to " + Call.shown(call.url()) + ", which is not at " + origin,
                    "if the provider has moved, change the connector's base_url; nothing was sent there");
        }
        return next.send(call);
    }
}
