package org.ipai.connectors.runner.airbyte;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/** A provider, and the source that reads it: two halls with shelves, and what was lent from each shelf. */
final class LendingLibrary implements Source, AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LendingLibrary(HttpServer server) {
        this.server = server;
    }

    static LendingLibrary open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LendingLibrary library = new LendingLibrary(server);
            server.createContext("/", library::answer);
            server.start();
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hall has these shelves and no others. */
    LendingLibrary holds(String hall, String... shelves) {
        bodies.put(
                "/shelves/" + hall,
                Arrays.stream(shelves).map(id -> "{\"id\":" + id + "}").collect(Collectors.joining(",", "[", "]")));
        return this;
    }

    /** A shelf has had one loan, at this instant. */
    LendingLibrary lends(String shelf, String instant) {
        bodies.put("/loans/" + shelf, "[{\"id\":" + shelf + ",\"began_at\":\"" + instant + "\"}]");
        return this;
    }

    /** Answers requests for a path with a status. */
    LendingLibrary refuses(String path, int status) {
        refusals.put(path, status);
        return this;
    }

    LendingLibrary mends(String path) {
        refusals.remove(path);
        return this;
    }

    /** From where the loans of a shelf were asked for, request by request; empty for from the start. */
    List<String> askedFrom(String shelf) {
        String path = "/loans/" + shelf + "?";
        return asked.stream()
                .filter(request -> request.startsWith(path))
                .map(request -> request.substring(path.length()).replaceFirst("^since=", ""))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        asked.add(path + "?" + (query == null ? "" : query));
        Integer status = refusals.get(path);
        if (status != null) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            byte[] body = bodies.getOrDefault(path, "[]").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public Authentication authentication() {
        return new Authentication.None();
    }

    @Override
    public List<Parameter> headers() {
        return List.of();
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return RateLimitSignals.none();
    }

    @Override
    public List<SourceStream> streams() {
        return List.of(LendingStream.SHELVES, LendingStream.LOANS);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
