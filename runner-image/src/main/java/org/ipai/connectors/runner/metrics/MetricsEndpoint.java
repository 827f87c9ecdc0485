package org.ipai.connectors.runner.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers {@code GET /metrics} and nothing else. */
final class MetricsEndpoint implements AutoCloseable {

    private static final String PATH = "/metrics";

    private final HttpServer server;
    private final ExecutorService threads;
    private final MetricsText text;

    private MetricsEndpoint(HttpServer server, ExecutorService threads, MetricsText text) {
        this.server = server;
        this.threads = threads;
        this.text = text;
    }

    static MetricsEndpoint start(InetSocketAddress address, MetricsText text) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "ipai-metrics");
            thread.setDaemon(true);
            return thread;
        });
        MetricsEndpoint endpoint = new MetricsEndpoint(server, threads, text);
        server.setExecutor(threads);
        server.createContext("/", endpoint::answer);
        server.start();
        return endpoint;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                byte[] body = text.write();
                exchange.getResponseHeaders().set("Content-Type", MetricsText.CONTENT_TYPE);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
