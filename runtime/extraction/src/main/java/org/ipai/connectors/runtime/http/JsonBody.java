package org.ipai.connectors.runtime.http;

import java.util.Locale;

/** Recognises bodies that cannot be JSON, to say so plainly: error pages of proxies, above all. */
final class JsonBody {

    private JsonBody() {}

    static void check(Reply reply) throws InvalidResponseException {
        byte[] body = reply.body();
        int start = 0;
        while (start < body.length && body[start] <= ' ' && body[start] >= 0) {
            start++;
        }
        if (start == body.length) {
            throw new InvalidResponseException("(status " + reply.status() + ") is empty");
        }
        String type = reply.headers().get("Content-Type");
        boolean html = type != null && type.toLowerCase(Locale.ROOT).contains("html");
        if (html || body[start] == '<') {
            throw new InvalidResponseException("is HTML or XML instead of JSON");
        }
    }
}
