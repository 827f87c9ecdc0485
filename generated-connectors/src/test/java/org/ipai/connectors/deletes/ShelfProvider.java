package org.ipai.connectors.deletes;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ipai.connectors.runtime.testing.LocalServer;

/** A provider whose lists a test writes; each has an entity tag, and can be made to fail. */
final class ShelfProvider implements AutoCloseable {

    private final LocalServer server;
    private final ConcurrentMap<String, String> lists = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<String> unchanged = ConcurrentHashMap.newKeySet();

    private ShelfProvider() {
        this.server = LocalServer.start(this::answer);
    }

    static ShelfProvider start() {
        return new ShelfProvider();
    }

    URI baseUrl() {
        return server.baseUrl();
    }

    /** Lists records, one JSON object each, at a path. */
    ShelfProvider lists(String path, String... records) {
        lists.put(path, "[" + String.join(",", records) + "]");
        return this;
    }

    /** Answers requests for a path with a server error. */
    ShelfProvider breaks(String path) {
        broken.add(path);
        return this;
    }

    ShelfProvider mends(String path) {
        broken.remove(path);
        return this;
    }

    /** Paths that were answered with "not modified". */
    Set<String> unchanged() {
        return Set.copyOf(unchanged);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = lists.getOrDefault(path, "[]").getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + new String(body, StandardCharsets.UTF_8).hashCode() + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        if (broken.contains(path)) {
            exchange.sendResponseHeaders(500, -1);
        } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.add(path);
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.close();
    }
}
