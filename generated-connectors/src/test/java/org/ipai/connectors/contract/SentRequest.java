package org.ipai.connectors.contract;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.Parameter;

/**
 * A request as it was sent.
 *
 * @param target path and query, percent-encoded
 */
public record SentRequest(String method, URI target, Headers headers) {

    public String path() {
        return target.getRawPath();
    }

    /** Names and values in order, decoded. */
    public List<Parameter> query() {
        List<Parameter> parameters = new ArrayList<>();
        String query = target.getRawQuery();
        if (query != null) {
            for (String parameter : query.split("&", -1)) {
                int equals = parameter.indexOf('=');
                parameters.add(new Parameter(
                        decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1))));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
