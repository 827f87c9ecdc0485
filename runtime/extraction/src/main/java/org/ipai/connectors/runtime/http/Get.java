package org.ipai.connectors.runtime.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/** A GET request on its way to the wire. */
record Get(HttpUrl url, Headers headers) {

    Get with(String name, String value) {
        return new Get(url, headers.newBuilder().set(name, value).build());
    }

    Get to(HttpUrl target) {
        return new Get(target, headers);
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
