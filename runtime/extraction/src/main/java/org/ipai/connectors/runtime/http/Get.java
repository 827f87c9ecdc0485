package org.ipai.connectors.runtime.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A GET request on its way to the wire.
 *
 * @param policy for whom it is made
 */
record Get(HttpUrl url, Headers headers, PagePolicy policy) {

    Get with(String name, String value) {
        return new Get(url, headers.newBuilder().set(name, value).build(), policy);
    }

    Get without(String name) {
        return new Get(url, headers.newBuilder().removeAll(name).build(), policy);
    }

    Get to(HttpUrl target) {
        return new Get(target, headers, policy);
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
