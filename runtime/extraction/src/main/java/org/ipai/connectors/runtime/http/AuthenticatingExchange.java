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
    public Reply send(Call call) throws IOException, FetchException, QuotaExhaustedException, InterruptedException {
        return next.send(sign(call));
    }

    private Call sign(Call call) {
        boolean trusted = origin.isPrivate() && origin.contains(call.url());
        if (trusted && authentication instanceof Authentication.Bearer bearer) {
            return call.with("Authorization", "Bearer " + bearer.token().reveal());
        }
        return call;
    }
}
