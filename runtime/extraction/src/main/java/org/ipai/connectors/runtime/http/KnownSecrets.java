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

    private final Set<String> configured = new LinkedHashSet<>();
    private final Set<String> issued = new LinkedHashSet<>();

    static KnownSecrets of(Authentication authentication) {
        KnownSecrets secrets = new KnownSecrets();
        SecretsOf.authentication(authentication).map(Secret::reveal).forEach(secrets::keep);
        return secrets;
    }

    /** Takes what is as good as configured, and never forgets it. */
    synchronized void keep(String text) {
        add(text, configured);
    }

    /** Takes what was issued or signed with; of these the oldest are forgotten. */
    synchronized void add(String text) {
        add(text, issued);
        while (issued.size() > MOST) {
            issued.remove(issued.iterator().next());
        }
    }

    private static void add(String text, Set<String> texts) {
        if (text.length() >= SHORTEST) {
            texts.add(text);
            texts.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }

    /** The text with every secret in it replaced. */
    synchronized String mask(String text) {
        return mask(mask(text, configured), issued);
    }

    private static String mask(String text, Set<String> texts) {
        String masked = text;
        for (String secret : texts) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
