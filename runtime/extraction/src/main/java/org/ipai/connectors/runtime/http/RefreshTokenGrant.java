package org.ipai.connectors.runtime.http;

import java.util.Map;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Authentication.RefreshToken.Rotation;
import org.ipai.connectors.runtime.connector.Secret;
import org.jspecify.annotations.Nullable;

/** Access tokens for a refresh token, which the provider may replace each time. */
final class RefreshTokenGrant implements TokenGrant {

    private final Authentication.RefreshToken authentication;
    private final TokenRequests requests;
    private final TokenStore store;
    private final KnownSecrets secrets;
    private final WallClock clock;

    RefreshTokenGrant(
            Authentication.RefreshToken authentication,
            TokenRequests requests,
            TokenStore store,
            KnownSecrets secrets,
            WallClock clock) {
        this.authentication = authentication;
        this.requests = requests;
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public IssuedToken issue() throws SourceAccessException, InterruptedException {
        if (authentication.rotation() == Rotation.NONE) {
            return TokenAnswers.accessToken(ask(authentication.refreshToken()), clock.now());
        }
        Exchanged exchanged = new Exchanged();
        store.exchange(authentication.refreshToken(), exchanged);
        return exchanged.token();
    }

    private JsonScalars ask(Secret refreshToken) throws SourceAccessException, InterruptedException {
        secrets.add(refreshToken.reveal());
        Map<String, String> grant = Map.of("grant_type", "refresh_token", "refresh_token", refreshToken.reveal());
        TokenRemedy remedy = new TokenRemedy(
                "the refresh token",
                "sign in again and update " + authentication.refreshToken().origin(),
                authentication.endpoint().clientId());
        return requests.post(OAuthRequest.of(authentication.endpoint(), grant), remedy);
    }

    /** One use of a refresh token that brings both tokens. */
    private final class Exchanged implements TokenStore.Use {

        private @Nullable IssuedToken token;

        @Override
        public Secret of(Secret refreshToken) throws SourceAccessException, InterruptedException {
            JsonScalars answer = ask(refreshToken);
            token = TokenAnswers.accessToken(answer, clock.now());
            String successor = answer.at("refresh_token");
            return successor == null || successor.isBlank() ? refreshToken : Secret.of(successor);
        }

        IssuedToken token() {
            if (token == null) {
                throw new IllegalStateException("the token store did not use the refresh token");
            }
            return token;
        }
    }
}
