package org.ipai.connectors.slices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A provider that lists what a test tells it to, filters loans by the day they began, and notes what it is asked for. */
final class LendingProvider implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<String>> shelves = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> loans = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Map<String, Runnable> firsts = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LendingProvider(HttpServer server) {
        this.server = server;
    }

    static LendingProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LendingProvider provider = new LendingProvider(server);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "lending-provider");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", provider::answer);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A hall has these shelves and no others. */
    LendingProvider holds(String hall, String... ids) {
        shelves.put("/shelves/" + hall, List.of(ids));
        return this;
    }

    /** Adds a loan. */
    LendingProvider lends(String shelf, long id, String day) {
        return add(shelf, id, day, "");
    }

    /** Adds a loan that ends the process which lands it; another of the same id takes its place. */
    LendingProvider lendsDeadly(String shelf, long id, String day) {
        return add(shelf, id, day, ",\"deadly\":true");
    }

    private LendingProvider add(String shelf, long id, String day, String more) {
        String json = "{\"id\":" + id + ",\"began_at\":\"" + instant(day) + "\"" + more + "}";
        loans.computeIfAbsent("/loans/" + shelf, path -> new ConcurrentHashMap<>())
                .put(instant(day), json);
        return this;
    }

    /** How cursors are written. */
    static String instant(String day) {
        return day + "T00:00:00Z";
    }

    /** Answers requests for a path with a status. */
    LendingProvider refuses(String path, int status) {
        refusals.put(path, status);
        return this;
    }

    LendingProvider mends(String path) {
        refusals.remove(path);
        return this;
    }

    /** Does something before the next request for a path is answered. */
    LendingProvider first(String path, Runnable action) {
        firsts.put(path, action);
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
        Runnable action = firsts.remove(path);
        if (action != null) {
            action.run();
        }
        Integer status = refusals.get(path);
        if (status != null) {
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "7200");
            }
            exchange.sendResponseHeaders(status, -1);
        } else {
            byte[] body = body(path, query).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String body(String path, @Nullable String query) {
        String since = query == null ? "" : query.substring("since=".length());
        Stream<String> records = path.startsWith("/shelves/")
                ? shelves.getOrDefault(path, List.of()).stream().map(id -> "{\"id\":" + id + "}")
                : loans.getOrDefault(path, Map.of()).entrySet().stream()
                        .filter(loan -> loan.getKey().compareTo(since) >= 0)
                        .map(Map.Entry::getValue);
        return records.collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
