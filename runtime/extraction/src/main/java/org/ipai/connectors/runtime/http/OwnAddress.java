package org.ipai.connectors.runtime.http;

import okhttp3.HttpUrl;

/**
 * The source's own address in texts, and what stands for it in recordings: links lead to wherever they are replayed, and an
 * account's host name stays private. Other hosts stay as they are.
 */
final class OwnAddress {

    /** No host of that name can exist (RFC 2606). */
    private static final String STANDS_FOR = "https://source.invalid";

    private final String root;
    private final String basePath;
    private final String api;

    /**
     * @param api name of the API whose base URL it is; empty for the default one
     */
    OwnAddress(HttpUrl base, String api) {
        this.api = api;
        String portless = base.scheme() + "://" + base.host();
        this.root = base.port() == HttpUrl.defaultPort(base.scheme()) ? portless : portless + ":" + base.port();
        String path = base.encodedPath();
        this.basePath = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    String api() {
        return api;
    }

    String hide(String text) {
        return text.replace(root, STANDS_FOR).replace(escaped(root), escaped(STANDS_FOR));
    }

    String show(String text) {
        return text.replace(STANDS_FOR, root).replace(escaped(STANDS_FOR), escaped(root));
    }

    /** Some APIs write {@code https:\/\/} in JSON. */
    private static String escaped(String text) {
        return text.replace("/", "\\/");
    }

    /** A path as it is below the base URL. */
    String below(String path) {
        return path.startsWith(basePath + "/") ? path.substring(basePath.length()) : path;
    }
}
