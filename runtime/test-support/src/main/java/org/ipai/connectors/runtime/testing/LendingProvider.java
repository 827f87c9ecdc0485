package org.ipai.connectors.runtime.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Source;
import org.jspecify.annotations.Nullable;

/** A provider that lists what a test tells it to, filters loans by the day they began, and notes what it is asked for. */
public final class LendingProvider implements AutoCloseable {

    private final LocalServer server;
    private final Map<String, List<String>> shelves = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> loans = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Map<String, Runnable> firsts = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LendingProvider() {
        this.server = LocalServer.start(this::answer);
    }

    public static LendingProvider start() {
        return new LendingProvider();
    }

    public URI baseUrl() {
        return server.baseUrl();
    }

    /** The source that reads it. */
    public Source source() {
        return BareSource.of(baseUrl(), LendingStream.SHELVES, LendingStream.LOANS);
    }

    /** A hall has these shelves and no others. */
    public LendingProvider holds(String hall, String... ids) {
        shelves.put("/shelves/" + hall, List.of(ids));
        return this;
    }

    /** Adds a loan. */
    public LendingProvider lends(String shelf, long id, String day) {
        return add(shelf, id, day, "");
    }

    /** Adds a loan that ends the process which lands it; another of the same day takes its place. */
    public LendingProvider lendsDeadly(String shelf, long id, String day) {
        return add(shelf, id, day, ",\"deadly\":true");
    }

    private LendingProvider add(String shelf, long id, String day, String more) {
        String json = "{\"id\":" + id + ",\"began_at\":\"" + instant(day) + "\"" + more + "}";
        loans.computeIfAbsent("/loans/" + shelf, path -> new ConcurrentHashMap<>())
                .put(instant(day), json);
        return this;
    }

    /** How cursors are written. */
    public static String instant(String day) {
        return day + "T00:00:00Z";
    }

    /** Answers requests for a path with a status. */
    public LendingProvider refuses(String path, int status) {
        refusals.put(path, status);
        return this;
    }

    public LendingProvider mends(String path) {
        refusals.remove(path);
        return this;
    }

    /** Does something before the next request for a path is answered. */
    public LendingProvider first(String path, Runnable action) {
        firsts.put(path, action);
        return this;
    }

    /** Holds back the answer that it is called before, until the provider is closed. */
    public void stall() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From where the loans of a shelf were asked for, request by request; empty for from the start. */
    public List<String> askedFrom(String shelf) {
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
        closed.countDown();
        server.close();
    }
}
