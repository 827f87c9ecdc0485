package org.ipai.connectors.runtime.http;

import java.nio.charset.StandardCharsets;

/** Makes what a source sent fit for a message: one line, bounded, printable, without secrets. */
final class Printable {

    static final int EXCERPT = 80;

    /** More than an excerpt needs, so that a token cut in two by the end of the excerpt is still recognised. */
    private static final int SCANNED = 8 << 10;

    private final KnownSecrets secrets;

    Printable(KnownSecrets secrets) {
        this.secrets = secrets;
    }

    /** The beginning of a body. */
    String excerpt(byte[] body) {
        return excerpt(new String(body, 0, Math.min(body.length, SCANNED), StandardCharsets.UTF_8), EXCERPT);
    }

    String excerpt(String text, int length) {
        String line = secrets.mask(text).replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length) + "...";
    }
}
