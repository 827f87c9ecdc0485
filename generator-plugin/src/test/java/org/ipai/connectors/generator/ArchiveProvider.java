package org.ipai.connectors.generator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The provider of docs/hooks.md with all of its habits: shelves, lines, notices, signatures. */
final class ArchiveProvider implements AutoCloseable {

    static final String KEY = "k3y-of-the-archive";

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ArchiveProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/documents", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Queries of requests that were signed as they should be. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        if (!isSigned(exchange)) {
            send(exchange, 401, "{\"message\":\"bad signature\"}");
            return;
        }
        asked.add(query);
        if (query.contains("branch=east")) {
            send(exchange, 200, "{\"notice\":\"We are moving to a new building\"}");
            return;
        }
        boolean isSecond = query.contains("page=2");
        if (query.contains("shelf=b")) {
            send(exchange, 200, isSecond ? "{\"documents\":[]}" : "{\"documents\":[{\"id\":\"3\",\"title\":\"C\"}]}");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        if (isSecond) {
            exchange.getResponseHeaders().set("X-Next-Shelf", "b");
        }
        send(
                exchange,
                200,
                isSecond
                        ? "{\"id\":\"2\",\"title\":\"B\"}\n{\"id\":\"4\",\"title\":\"D\",\"withdrawn\":true}\n"
                        : "{\"id\":\"1\",\"title\":\"A\",\"withdrawn\":false}\n");
    }

    private static boolean isSigned(HttpExchange exchange) {
        String time = exchange.getRequestHeaders().getFirst("X-Time");
        String signature = exchange.getRequestHeaders().getFirst("X-Signature");
        URI uri = exchange.getRequestURI();
        return hmac(time + uri.getRawPath() + "?" + uri.getRawQuery()).equals(signature);
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
