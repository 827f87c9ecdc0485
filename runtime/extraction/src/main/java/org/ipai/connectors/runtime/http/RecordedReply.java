package org.ipai.connectors.runtime.http;

import okhttp3.Headers;

/**
 * A reply as it is kept.
 *
 * @param status HTTP status
 * @param headers those that mean something to a sync
 * @param body its text; of a body that is no UTF-8 a character a byte
 * @param encoding how the text becomes bytes again
 */
record RecordedReply(int status, Headers headers, String body, Encoding encoding) {

    /** How a text stands for bytes. */
    enum Encoding {
        UTF_8,
        /** ISO-8859-1, in which every byte is a character. */
        BYTES
    }
}
