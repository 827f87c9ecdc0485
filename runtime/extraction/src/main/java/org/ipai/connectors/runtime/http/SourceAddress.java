package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceApi;

/** A source's base URL, found fit to be talked to. */
record SourceAddress(HttpUrl base) {

    /**
     * Checks everything of a source that goes into requests.
     *
     * @throws InvalidConfigException naming every fault, without values that may be secret
     */
    static SourceAddress of(SourceApi source) {
        List<String> faults = new ArrayList<>();
        HttpUrl base = HttpUrl.parse(source.baseUrl().toString());
        if (base == null) {
            faults.add("base_url is no http or https URL; write one such as https://api.example.com");
        } else {
            checkBase(source.baseUrl(), Origin.of(base), faults);
        }
        checkHeaders(source, faults);
        if (base == null || !faults.isEmpty()) {
            throw new InvalidConfigException(faults);
        }
        return new SourceAddress(base);
    }

    /** Whether a URL leads to this machine. */
    static boolean isLoopback(URI url) {
        HttpUrl parsed = HttpUrl.parse(url.toString());
        return parsed != null && Origin.of(parsed).isLoopback();
    }

    private static void checkBase(URI url, Origin origin, List<String> faults) {
        if (!origin.isPrivate()) {
            faults.add("base_url " + origin + " is not https; plain http is taken for this machine's own servers only");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            faults.add("base_url has user info, a query or a fragment; write scheme, host and path only");
        }
    }

    private static void checkHeaders(SourceApi source, List<String> faults) {
        faults.addAll(CredentialFaults.of(source.authentication()));
        for (Parameter header : source.headers()) {
            try {
                Headers.of(header.name(), header.value());
            } catch (IllegalArgumentException e) {
                faults.add("the header '" + header.name() + "' has characters that no header can hold; correct it");
            }
        }
    }

    /**
     * The absolute URL of a request.
     *
     * @throws IllegalArgumentException if the request leads nowhere
     */
    HttpUrl resolve(Request request) {
        HttpUrl.Builder url = below(request.path()).newBuilder();
        for (Parameter parameter : request.query()) {
            url.addQueryParameter(parameter.name(), parameter.value());
        }
        return url.build();
    }

    /**
     * The absolute URL of a path below the base URL.
     *
     * @param path starts with a slash, percent-encoded
     * @throws IllegalArgumentException if it leads nowhere
     */
    HttpUrl below(String path) {
        String root = base.toString();
        String stem = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return HttpUrl.get(stem + path);
    }
}
