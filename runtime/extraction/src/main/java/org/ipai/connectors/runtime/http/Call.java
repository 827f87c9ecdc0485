package org.ipai.connectors.runtime.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.ipai.connectors.runtime.connector.JsonValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to the wire. It only reads, whatever its method, and so may be sent again.
 *
 * @param body JSON body of a POST; null for a GET
 * @param policy for whom it is made
 * @param watch hears of it
 */
record Call(HttpUrl url, Headers headers, @Nullable Members body, PagePolicy policy, FetchWatch watch) {

    private static final MediaType JSON = MediaType.get("application/json");

    Call with(String name, String value) {
        return new Call(url, headers.newBuilder().set(name, value).build(), body, policy, watch);
    }

    Call without(String name) {
        return new Call(url, headers.newBuilder().removeAll(name).build(), body, policy, watch);
    }

    /** With a member more in the body; unchanged without one, such as where a redirect made a POST a GET. */
    Call withMember(String name, String value) {
        return body == null ? this : new Call(url, headers, body.with(name, value), policy, watch);
    }

    /** The same without its body, got from elsewhere. */
    Call gettingFrom(HttpUrl target) {
        return new Call(target, headers, null, policy, watch);
    }

    Call to(HttpUrl target) {
        return new Call(target, headers, body, policy, watch);
    }

    String method() {
        return body == null ? "GET" : "POST";
    }

    Request onWire() {
        Request.Builder request = new Request.Builder().url(url).headers(headers);
        return body == null
                ? request.build()
                : request.post(RequestBody.create(body.json(), JSON)).build();
    }

    /** Without headers and body, which may hold what signs it. */
    @Override
    public String toString() {
        return method() + " " + shown(url);
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
