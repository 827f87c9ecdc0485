package org.ipai.connectors.runtime.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Secret;

/** The texts that must not appear in a message: configured ones, and the tokens that were issued for them. */
final class KnownSecrets {

    /** Shorter ones, such as the password {@code X}, would blot out ordinary words. */
    private static final int SHORTEST = 3;

    private static final int MOST = 200;
    private static final String MASK = Secret.of("").toString();

    private final Set<String> texts = new LinkedHashSet<>();

    static KnownSecrets of(Authentication authentication) {
        KnownSecrets secrets = new KnownSecrets();
        SecretsOf.authentication(authentication).map(Secret::reveal).forEach(secrets::add);
        return secrets;
    }

    synchronized void add(String text) {
        if (text.length() < SHORTEST) {
            return;
        }
        texts.add(text);
        texts.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
        while (texts.size() > MOST) {
            texts.remove(texts.iterator().next());
        }
    }

    /** The text with every secret in it replaced. */
    synchronized String mask(String text) {
        String masked = text;
        for (String secret : texts) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
