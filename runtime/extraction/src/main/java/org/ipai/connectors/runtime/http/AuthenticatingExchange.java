package org.ipai.connectors.runtime.http;

import java.io.IOException;

/** Signs requests to the source's own origin, and no others; signs once more where a token has ended. */
final class AuthenticatingExchange implements Exchange {

    private static final int UNAUTHORIZED = 401;

    private final Authenticator authenticator;
    private final Origin origin;
    private final Exchange next;

    AuthenticatingExchange(Authenticator authenticator, Origin origin, Exchange next) {
        this.authenticator = authenticator;
        this.origin = origin;
        this.next = next;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        if (!origin.isPrivate() || !origin.contains(call.url())) {
            return next.send(call);
        }
        Authenticator.Signed signed = authenticator.sign(call);
        Reply reply = next.send(signed.call());
        if (reply.status() == UNAUTHORIZED && authenticator.renew(signed)) {
            reply = next.send(authenticator.sign(call).call());
        }
        // A key in the query must not be kept with the URL, nor be part of what it is compared with.
        return reply.at(call.url());
    }
}
