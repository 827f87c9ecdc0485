package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;

/**
 * A request as far as the sandbox looks at it.
 *
 * @param method upper case
 * @param origin scheme and authority under which the client knows the server
 * @param path percent-encoded
 * @param rawQuery percent-encoded parameters in order, {@code name=value}
 * @param query the first value of each parameter, decoded
 * @param body the JSON body, or missing if it was not read or there is none
 * @param exchange for headers
 */
record ApiRequest(
        String method,
        String origin,
        String path,
        List<String> rawQuery,
        Map<String, String> query,
        JsonNode body,
        HttpExchange exchange) {

    private static final int BIGGEST_BODY = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
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
                MissingNode.getInstance(),
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
        return new ApiRequest(
                method, origin + prefix, path.substring(prefix.length()), rawQuery, query, body, exchange);
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

    /** The request with its JSON body, if it has one. */
    ApiRequest withBody() {
        if (!method.equals("POST")) {
            return this;
        }
        try {
            JsonNode read = JSON.readTree(exchange.getRequestBody().readNBytes(BIGGEST_BODY));
            return new ApiRequest(method, origin, path, rawQuery, query, read, exchange);
        } catch (IOException e) {
            return this;
        }
    }

    /** Refuses a POST that brings no JSON object and says that it does. */
    void requireBody() {
        boolean json = header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .isPresent();
        if (method.equals("POST") && !(json && body.isObject())) {
            throw new RefusedException(json ? 400 : 415, "the body must be a JSON object, as application/json");
        }
    }

    /** The single value in a place. */
    Optional<String> value(RequestPlace place) {
        if (place instanceof RequestPlace.Query parameter) {
            return parameter(parameter.name());
        }
        return place instanceof RequestPlace.Header header
                ? header(header.name())
                : property(((RequestPlace.Body) place).path());
    }

    /** The value of a parameter or property, but for those in the path. */
    Optional<String> value(ParameterDefinition parameter) {
        return switch (parameter.in()) {
            case QUERY -> parameter(parameter.name());
            case HEADER -> header(parameter.name());
            case BODY -> property(List.of(parameter.name().split("\\.", -1)));
            case PATH -> Optional.empty();
        };
    }

    /** All values of a parameter that may be repeated, or of a property that may be a list. */
    List<String> values(ParameterDefinition parameter) {
        if (parameter.in() == ParameterDefinition.In.QUERY) {
            return rawQuery.stream()
                    .map(raw -> raw.split("=", 2))
                    .filter(raw -> raw.length == 2 && decode(raw[0]).equals(parameter.name()))
                    .map(raw -> decode(raw[1]))
                    .toList();
        }
        if (parameter.in() == ParameterDefinition.In.BODY) {
            JsonNode at = at(List.of(parameter.name().split("\\.", -1)));
            if (at.isArray()) {
                return at.valueStream().map(JsonNode::asText).toList();
            }
        }
        return value(parameter).stream().toList();
    }

    /** The single value that field names lead to in the body, or numbers in its lists. */
    Optional<String> property(List<String> names) {
        JsonNode at = at(names);
        return at.isValueNode() && !at.isNull() ? Optional.of(at.asText()) : Optional.empty();
    }

    private JsonNode at(List<String> names) {
        JsonNode at = body;
        for (String name : names) {
            at = at.isArray() && name.matches("\\d{1,4}") ? at.path(Integer.parseInt(name)) : at.path(name);
        }
        return at;
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
