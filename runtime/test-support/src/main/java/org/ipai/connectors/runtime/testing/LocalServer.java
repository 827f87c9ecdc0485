package org.ipai.connectors.runtime.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server of this process on a free port. */
public final class LocalServer implements AutoCloseable {

    /** Headers that belong to one connection or that the server writes itself. */
    private static final Set<String> OWN_HEADERS = ownHeaders();

    private final HttpServer server;
    /** As many as there are requests: one that a test holds back keeps no other waiting. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    public static LocalServer start(HttpHandler handler) {
        try {
            LocalServer local =
                    new LocalServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            local.server.setExecutor(local.threads);
            local.server.createContext("/", handler);
            local.server.start();
            return local;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Passes headers on from another connection. */
    public static void copy(Map<String, List<String>> from, Headers to) {
        from.forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name)) {
                values.forEach(value -> to.add(name, value));
            }
        });
    }

    private static Set<String> ownHeaders() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(":status", "Connection", "Content-Length", "Date", "Host", "Transfer-Encoding"));
        names.addAll(List.of("HTTP2-Settings", "Upgrade"));
        return names;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
