package org.ipai.connectors.contract;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ipai.connectors.runtime.testing.LocalCertificate;
import org.ipai.connectors.runtime.testing.LocalServer;

/** Stands in front of a server, passes requests on and notes them as they came over the wire. */
public final class RecordingForward implements AutoCloseable {

    private final URI target;
    private final Gate gate;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<SentRequest> sent = new ConcurrentLinkedQueue<>();
    private final LocalServer server;

    public RecordingForward(URI target) {
        this(target, request -> {});
    }

    /** One that lets each request pass a gate before it passes it on. */
    public RecordingForward(URI target, Gate gate) {
        this.target = target;
        this.gate = gate;
        this.server = LocalServer.start(this::forward);
    }

    /** One that is spoken to over TLS. */
    public RecordingForward(URI target, LocalCertificate certificate) {
        this.target = target;
        this.gate = request -> {};
        this.server = LocalServer.start(certificate, this::forward);
    }

    /** Where requests may have to wait. */
    @FunctionalInterface
    public interface Gate {
        void pass(URI request) throws InterruptedException;
    }

    public URI baseUrl() {
        return server.baseUrl();
    }

    public List<SentRequest> sent() {
        return List.copyOf(sent);
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = new Headers();
            LocalServer.copy(exchange.getRequestHeaders(), headers);
            Headers original = new Headers();
            original.putAll(headers);
            sent.add(new SentRequest(exchange.getRequestMethod(), exchange.getRequestURI(), original));
            gate.pass(exchange.getRequestURI());
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(target + exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            // A compressed body could not be looked into for links.
            headers.remove("Accept-Encoding");
            headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            answer(exchange, client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while forwarding");
        }
    }

    private void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        LocalServer.copy(response.headers().map(), headers);
        String link = headers.getFirst("Link");
        if (link != null) {
            headers.set("Link", leadingHere(link));
        }
        byte[] body =
                leadingHere(new String(response.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Links to further pages, in headers and bodies, name the server they are asked from. */
    private String leadingHere(String text) {
        return text.replace(target.toString(), baseUrl().toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
