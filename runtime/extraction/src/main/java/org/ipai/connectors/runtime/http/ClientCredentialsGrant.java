package org.ipai.connectors.runtime.http;

import java.util.Map;
import org.ipai.connectors.runtime.connector.TokenEndpoint;

/** Access tokens for a client's own credentials. */
record ClientCredentialsGrant(TokenEndpoint endpoint, TokenRequests requests, WallClock clock) implements TokenGrant {

    @Override
    public IssuedToken issue() throws SourceAccessException, InterruptedException {
        TokenRemedy remedy = new TokenRemedy(
                "the client's credentials",
                "check " + endpoint.clientId().origin() + " and "
                        + endpoint.clientSecret().origin(),
                endpoint.clientId());
        JsonScalars answer =
                requests.post(OAuthRequest.of(endpoint, Map.of("grant_type", "client_credentials")), remedy);
        return TokenAnswers.accessToken(answer, clock.now());
    }
}
