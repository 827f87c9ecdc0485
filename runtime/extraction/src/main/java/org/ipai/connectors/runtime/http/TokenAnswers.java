package org.ipai.connectors.runtime.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what token endpoints answer. */
final class TokenAnswers {

    private TokenAnswers() {}

    /** The access token of an OAuth 2.0 answer (RFC 6749, 5.1). */
    static IssuedToken accessToken(JsonScalars answer, Instant now) throws SourceAccessException {
        return IssuedToken.of(token(answer, List.of("access_token")), now, lifetime(answer.at("expires_in")));
    }

    /** A token that names the instant of its end. */
    static IssuedToken expiringAt(JsonScalars answer, Instant now) throws SourceAccessException {
        return IssuedToken.of(token(answer, List.of("token")), now, until(answer.at("expires_at"), now));
    }

    /** A token that can stand in a header. */
    static String token(JsonScalars answer, List<String> path) throws SourceAccessException {
        String token = answer.at(path);
        if (token == null || token.isBlank() || !HeaderText.isValid(token)) {
            throw new SourceAccessException(
                    "the token endpoint answered without a usable '" + String.join(".", path) + "'",
                    "check the spec's auth block against the provider's documentation",
                    null);
        }
        return token;
    }

    private static @Nullable Duration lifetime(@Nullable String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,10}(\\.[0-9]*)?")
                ? Duration.ofSeconds((long) Double.parseDouble(seconds))
                : null;
    }

    private static @Nullable Duration until(@Nullable String instant, Instant now) {
        try {
            return instant == null ? null : Duration.between(now, Instant.parse(instant));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
