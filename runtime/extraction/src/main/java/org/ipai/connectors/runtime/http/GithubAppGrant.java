package org.ipai.connectors.runtime.http;

import java.security.PrivateKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.Authentication.GithubApp;
import org.ipai.connectors.runtime.jwt.SignedToken;
import org.ipai.connectors.runtime.key.InvalidKeyException;
import org.ipai.connectors.runtime.key.PrivateKeyFile;

/** Installation tokens for an assertion that a GitHub App signs. */
final class GithubAppGrant implements TokenGrant {

    /** GitHub's advice against clocks that differ. */
    private static final long BACKDATED_SECONDS = 60;

    /** GitHub takes ten minutes at most. */
    private static final long LIFETIME_SECONDS = 540;

    private final GithubApp app;
    private final PrivateKey key;
    private final HttpUrl url;
    private final TokenRequests requests;
    private final WallClock clock;

    GithubAppGrant(GithubApp app, HttpUrl base, TokenRequests requests, WallClock clock)
            throws InvalidKeyMaterialException {
        this.app = app;
        this.key = key(app);
        this.url = base.newBuilder()
                .addPathSegments("app/installations")
                .addPathSegment(app.installationId().reveal())
                .addPathSegment("access_tokens")
                .build();
        this.requests = requests;
        this.clock = clock;
    }

    private static PrivateKey key(GithubApp app) throws InvalidKeyMaterialException {
        try {
            return PrivateKeyFile.parse(app.privateKey().reveal());
        } catch (InvalidKeyException e) {
            throw new InvalidKeyMaterialException(app.privateKey().origin() + " " + e.message());
        }
    }

    @Override
    public IssuedToken issue() throws SourceAccessException, InterruptedException {
        TokenRequest request =
                TokenRequest.json(url, Map.of()).with("Authorization", "Bearer " + assertion(clock.now()));
        TokenRemedy remedy = TokenRemedy.of(
                "the app's assertion",
                "check that " + app.appId().origin() + " and "
                        + app.privateKey().origin() + " belong together, that "
                        + app.installationId().origin() + " is an installation of the app, and this machine's clock");
        return TokenAnswers.expiringAt(requests.post(request, remedy), clock.now());
    }

    private String assertion(Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iat", now.getEpochSecond() - BACKDATED_SECONDS);
        claims.put("exp", now.getEpochSecond() + LIFETIME_SECONDS);
        claims.put("iss", app.appId().reveal());
        return SignedToken.of(claims, key, null);
    }
}
