package org.ipai.connectors.runtime.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
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

/** An HTTP or HTTPS server of this process on a free port. */
public final class LocalServer implements AutoCloseable {

    /** Headers that belong to one connection or that the server writes itself. */
    private static final Set<String> OWN_HEADERS = ownHeaders();

    private final HttpServer server;
    private final String scheme;
    /** As many as there are requests: one that a test holds back keeps no other waiting. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private LocalServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
    }

    public static LocalServer start(HttpHandler handler) {
        try {
            return start(new LocalServer(HttpServer.create(freePort(), 0), "http"), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that speaks TLS. */
    public static LocalServer start(LocalCertificate certificate, HttpHandler handler) {
        try {
            HttpsServer server = HttpsServer.create(freePort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.serving()));
            return start(new LocalServer(server, "https"), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress freePort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static LocalServer start(LocalServer local, HttpHandler handler) {
        local.server.setExecutor(local.threads);
        local.server.createContext("/", handler);
        local.server.start();
        return local;
    }

    public URI baseUrl() {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
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
