package org.ipai.connectors.runtime.http;

import java.io.IOException;
import org.ipai.connectors.runtime.connector.Authentication;

/** Signs requests to the source's own origin, and no others. */
final class AuthenticatingExchange implements Exchange {

    private final Authentication authentication;
    private final Origin origin;
    private final Exchange next;

    AuthenticatingExchange(Authentication authentication, Origin origin, Exchange next) {
        this.authentication = authentication;
        this.origin = origin;
        this.next = next;
    }

    @Override
    public Reply send(Get get) throws IOException, FetchException, QuotaExhaustedException, InterruptedException {
        return next.send(sign(get));
    }

    private Get sign(Get get) {
        boolean trusted = origin.isPrivate() && origin.contains(get.url());
        if (trusted && authentication instanceof Authentication.Bearer bearer) {
            return get.with("Authorization", "Bearer " + bearer.token().reveal());
        }
        return get;
    }
}
