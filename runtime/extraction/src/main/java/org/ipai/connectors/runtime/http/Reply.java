package org.ipai.connectors.runtime.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/** What came back. Its body belongs to whoever reads it. */
final class Reply {

    private final HttpUrl url;
    private final int status;
    private final Headers headers;
    private final byte[] body;

    /**
     * A reply.
     *
     * @param url the URL that answered, after redirects
     * @param status HTTP status
     * @param headers as received
     * @param body uncompressed; of an unsuccessful reply only the beginning
     */
    Reply(HttpUrl url, int status, Headers headers, byte[] body) {
        this.url = url;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    HttpUrl url() {
        return url;
    }

    /** The same reply as that of another URL. */
    Reply at(HttpUrl other) {
        return new Reply(other, status, headers, body);
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    boolean isSuccessful() {
        return status >= 200 && status < 300;
    }
}
