package org.ipai.connectors.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider on a loopback port that answers by path and query as told, and remembers what it was asked. */
public final class TestServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** Answers one request. */
    public interface Handler {
        Answer answer(Asked asked) throws Exception;
    }

    /** A request as received; {@code count} is how often its target has been asked for, this time included. */
    public record Asked(String method, String target, Map<String, List<String>> headers, String body, int count) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** What to send. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public static Answer json(String body) {
            return status(200, body);
        }

        public static Answer status(int status, String body) {
            return new Answer(status, Map.of(), body).with("Content-Type", "application/json");
        }

        public Answer with(String name, String... values) {
            Map<String, List<String>> all = new LinkedHashMap<>(headers);
            all.put(name, List.of(values));
            return new Answer(status, all, body);
        }

        public Answer next(String target) {
            return with("Link", "<" + target + ">; rel=\"next\"");
        }
    }

    public TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers a path with query, such as {@code /items?page=2}. */
    public TestServer on(String target, Handler handler) {
        handlers.put(target, handler);
        return this;
    }

    public TestServer on(String target, Answer answer) {
        return on(target, asked -> answer);
    }

    public List<Asked> asked() {
        return asked;
    }

    public List<String> targets() {
        return asked.stream().map(Asked::target).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int count;
        Asked request;
        synchronized (asked) {
            count = 1
                    + (int) asked.stream()
                            .filter(a -> a.target().equals(target))
                            .count();
            request = new Asked(
                    exchange.getRequestMethod(), target, Map.copyOf(exchange.getRequestHeaders()), body, count);
            asked.add(request);
        }
        Handler handler = handlers.getOrDefault(target, a -> Answer.status(404, "{\"message\":\"Not Found\"}"));
        try {
            send(exchange, handler.answer(request));
        } catch (Exception e) {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().putAll(answer.headers());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean gzip = "gzip"
                .equals(answer.headers()
                        .getOrDefault("Content-Encoding", List.of(""))
                        .get(0));
        body = gzip ? Gzip.compress(body) : body;
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
