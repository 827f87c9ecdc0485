package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.http.InvalidResponseException;

/** Finds where UTF-8 text starts. JSON is exchanged in UTF-8 (RFC 8259, 8.1); a byte order mark is tolerated. */
final class Utf8Start {

    private Utf8Start() {}

    static int of(byte[] body) throws InvalidResponseException {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        // The parser would follow these into UTF-16 or UTF-32, where it knows no byte offsets.
        for (int i = 0; i < Math.min(4, body.length); i++) {
            if (body[i] == 0 || body[i] == (byte) 0xFE || body[i] == (byte) 0xFF) {
                throw new InvalidResponseException("is not UTF-8");
            }
        }
        return marked ? 3 : 0;
    }
}
