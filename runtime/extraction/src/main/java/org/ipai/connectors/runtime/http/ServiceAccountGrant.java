package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.Authentication.GoogleServiceAccount;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.jwt.SignedToken;

/** Access tokens for an assertion that a service account signs (RFC 7523, 2.1). */
final class ServiceAccountGrant implements TokenGrant {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /** The longest life that Google takes. */
    private static final long LIFETIME_SECONDS = 3600;

    private final GoogleServiceAccount account;
    private final ServiceAccountKey key;
    private final HttpUrl tokenUrl;
    private final TokenRequests requests;
    private final WallClock clock;

    ServiceAccountGrant(GoogleServiceAccount account, TokenRequests requests, WallClock clock)
            throws InvalidKeyMaterialException {
        this.account = account;
        this.key = ServiceAccountKey.read(account.key());
        URI elsewhere = account.tokenUrl();
        this.tokenUrl = elsewhere == null ? key.tokenUrl() : HttpUrl.get(elsewhere.toString());
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public IssuedToken issue() throws SourceAccessException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", JWT_BEARER);
        form.put("assertion", assertion(clock.now()));
        TokenRemedy remedy = TokenRemedy.of(
                "the service account's assertion",
                "check that the key in " + account.key().origin()
                        + " still exists, that this machine's clock is right, and, with a subject, that the account is"
                        + " delegated to the scopes in the admin console");
        return TokenAnswers.accessToken(requests.post(TokenRequest.form(tokenUrl, form), remedy), clock.now());
    }

    private String assertion(Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", key.email());
        claims.put("scope", String.join(" ", account.scopes()));
        claims.put("aud", tokenUrl.toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + LIFETIME_SECONDS);
        Secret subject = account.subject();
        if (subject != null) {
            claims.put("sub", subject.reveal());
        }
        return SignedToken.of(claims, key.privateKey(), key.keyId());
    }
}
