package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.ipai.connectors.runtime.key.InvalidKeyException;
import org.ipai.connectors.runtime.key.PrivateKeyFile;

/** Checks JSON Web Tokens signed with RS256 against the public half of a key. */
final class AssertionCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long CLOCK_SKEW_SECONDS = 60;

    private final PublicKey key;
    private final Duration longest;
    private final Clock clock;

    /**
     * A check.
     *
     * @param privateKey PEM
     * @param longest the longest life that an assertion may have
     * @throws IllegalArgumentException if the key is none
     */
    AssertionCheck(String privateKey, Duration longest, Clock clock) {
        this.key = publicKey(privateKey);
        this.longest = longest;
        this.clock = clock;
    }

    private static PublicKey publicKey(String pem) {
        try {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) PrivateKeyFile.parse(pem);
            RSAPublicKeySpec half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return KeyFactory.getInstance("RSA").generatePublic(half);
        } catch (InvalidKeyException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the sandbox's credential for a private key " + e.getMessage(), e);
        }
    }

    /**
     * The claims of an assertion that is signed and current.
     *
     * @throws RefusedException 401 if it is not
     */
    JsonNode claims(String assertion) {
        try {
            List<String> parts = List.of(assertion.split("\\."));
            if (parts.size() != 3 || !isSigned(parts)) {
                throw new RefusedException(401, "The assertion is not signed with the account's key");
            }
            JsonNode claims = JSON.readTree(decode(parts.get(1)));
            requireCurrent(claims);
            return claims;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new RefusedException(401, "The assertion cannot be read");
        }
    }

    private boolean isSigned(List<String> parts) throws GeneralSecurityException, IOException {
        if (!JSON.readTree(decode(parts.get(0))).path("alg").asText().equals("RS256")) {
            return false;
        }
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(decode(parts.get(2)));
    }

    private void requireCurrent(JsonNode claims) {
        long now = clock.instant().getEpochSecond();
        long from = claims.path("iat").asLong();
        long until = claims.path("exp").asLong();
        if (from > now + CLOCK_SKEW_SECONDS || until <= now || until - from > longest.toSeconds()) {
            throw new RefusedException(401, "The assertion's life is over, has not begun, or is too long");
        }
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
