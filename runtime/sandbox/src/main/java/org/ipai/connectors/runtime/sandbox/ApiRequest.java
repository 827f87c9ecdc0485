package org.ipai.connectors.runtime.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as far as the sandbox looks at it.
 *
 * @param method upper case
 * @param origin scheme and authority under which the client knows the server
 * @param path percent-encoded
 * @param rawQuery percent-encoded parameters in order, {@code name=value}
 * @param query the first value of each parameter, decoded
 * @param exchange for headers and body
 */
record ApiRequest(
        String method,
        String origin,
        String path,
        List<String> rawQuery,
        Map<String, String> query,
        HttpExchange exchange) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    static ApiRequest of(HttpExchange exchange) {
        List<String> raw = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>();
        String text = exchange.getRequestURI().getRawQuery();
        if (text != null && !text.isEmpty()) {
            for (String parameter : text.split("&")) {
                raw.add(parameter);
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                query.putIfAbsent(decode(name), equals < 0 ? "" : decode(parameter.substring(equals + 1)));
            }
        }
        return new ApiRequest(
                exchange.getRequestMethod(),
                "http://" + host(exchange),
                exchange.getRequestURI().getRawPath(),
                raw,
                query,
                exchange);
    }

    private static String host(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && HOST.matcher(host).matches()
                ? host
                : "127.0.0.1:" + exchange.getLocalAddress().getPort();
    }

    /** The same request as the API sees it that is served below a prefix. */
    ApiRequest below(String prefix) {
        return new ApiRequest(method, origin + prefix, path.substring(prefix.length()), rawQuery, query, exchange);
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "'" + text + "' is not percent-encoded correctly");
        }
    }

    /** Path and query, percent-encoded. */
    String target() {
        return rawQuery.isEmpty() ? path : path + "?" + String.join("&", rawQuery);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The absolute URL of the same request for another page. */
    String withPage(long page) {
        List<String> parameters = new ArrayList<>(rawQuery);
        parameters.removeIf(parameter -> parameter.equals("page") || parameter.startsWith("page="));
        parameters.add("page=" + page);
        return origin + path + "?" + String.join("&", parameters);
    }
}
