package org.ipai.connectors.runtime.http;

import okhttp3.HttpUrl;

/** Scheme, host and port: what may be trusted with a source's token. */
record Origin(String scheme, String host, int port) {

    static Origin of(HttpUrl url) {
        return new Origin(url.scheme(), url.host(), url.port());
    }

    boolean contains(HttpUrl url) {
        return equals(of(url));
    }

    /** Whether nobody on the way can read or change what is sent: TLS, or no way at all. */
    boolean isPrivate() {
        return scheme.equals("https") || isLoopback();
    }

    /** Decided by the name alone: what a name resolves to can change between the check and the use. */
    boolean isLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
