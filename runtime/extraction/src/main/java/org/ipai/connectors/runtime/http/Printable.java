package org.ipai.connectors.runtime.http;

import java.nio.charset.StandardCharsets;
import org.ipai.connectors.runtime.connector.Authentication;

/** Makes what a source sent fit for a message: one line, bounded, printable, without the token. */
final class Printable {

    static final int EXCERPT = 80;

    /** More than an excerpt needs, so that a token cut in two by the end of the excerpt is still recognised. */
    private static final int SCANNED = 8 << 10;

    private final Authentication authentication;

    Printable(Authentication authentication) {
        this.authentication = authentication;
    }

    /** The beginning of a body. */
    String excerpt(byte[] body) {
        return excerpt(new String(body, 0, Math.min(body.length, SCANNED), StandardCharsets.UTF_8), EXCERPT);
    }

    String excerpt(String text, int length) {
        String line = withoutToken(text).replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length) + "...";
    }

    private String withoutToken(String text) {
        if (authentication instanceof Authentication.Bearer bearer
                && !bearer.token().reveal().isEmpty()) {
            return text.replace(bearer.token().reveal(), bearer.token().toString());
        }
        return text;
    }
}
