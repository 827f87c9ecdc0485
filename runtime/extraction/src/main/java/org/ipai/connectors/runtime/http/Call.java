package org.ipai.connectors.runtime.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to the wire. It only reads, whatever its method, and so may be sent again.
 *
 * @param json body of a POST; null for a GET
 * @param policy for whom it is made
 */
record Call(HttpUrl url, Headers headers, @Nullable String json, PagePolicy policy) {

    private static final MediaType JSON = MediaType.get("application/json");

    Call with(String name, String value) {
        return new Call(url, headers.newBuilder().set(name, value).build(), json, policy);
    }

    Call without(String name) {
        return new Call(url, headers.newBuilder().removeAll(name).build(), json, policy);
    }

    Call to(HttpUrl target) {
        return new Call(target, headers, json, policy);
    }

    String method() {
        return json == null ? "GET" : "POST";
    }

    Request onWire() {
        Request.Builder request = new Request.Builder().url(url).headers(headers);
        return json == null
                ? request.build()
                : request.post(RequestBody.create(json, JSON)).build();
    }

    /** The URL as errors show it: without query, which may hold what nobody should read. */
    static String shown(HttpUrl url) {
        return url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString();
    }
}
