package org.ipai.connectors.github;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ipai.connectors.runtime.testing.LocalServer;

/**
 * Answers as GitHub did when one repository was made, filled with issues and read page by page: bodies and headers as recorded,
 * links pointing here. What was not recorded is empty; what is none of the connector's business is noted as a stray.
 */
final class RecordedGithub implements AutoCloseable {

    /** What was not recorded: of the repository but for the first. */
    private static final Set<String> EMPTY =
            Set.of("/orgs/octo-sandbox/members", "/pulls", "/commits", "/releases", "/deployments", "/issues/comments");

    private static final String API = "https://api.github.com";

    private final RecordedExchange created;
    private final List<RecordedExchange> pages;
    private final ConcurrentLinkedQueue<String> strays = new ConcurrentLinkedQueue<>();
    private final LocalServer server;

    RecordedGithub(List<RecordedExchange> exchanges) {
        this.created = exchanges.stream()
                .filter(exchange ->
                        exchange.method().equals("post") && exchange.path().endsWith("/repos"))
                .findFirst()
                .orElseThrow();
        this.pages = exchanges.stream()
                .filter(exchange -> exchange.method().equals("get"))
                .toList();
        this.server = LocalServer.start(this::answer);
    }

    URI baseUrl() {
        return server.baseUrl();
    }

    String repository() {
        return created.response().toString();
    }

    long repositoryId() {
        return created.response().path("id").longValue();
    }

    List<RecordedExchange> pages() {
        return pages;
    }

    List<String> issues() {
        return pages.stream().flatMap(page -> page.records().stream()).toList();
    }

    /** Requests that nothing here can answer. */
    List<String> strays() {
        return new ArrayList<>(strays);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI target = exchange.getRequestURI();
            String repository = "/repos/" + created.response().path("full_name").textValue();
            String path = target.getPath();
            Optional<RecordedExchange> page = page(target, repository + "/issues");
            if (page.isPresent()) {
                send(exchange, page.get().body(), page.get().headers());
            } else if (path.equals("/orgs/octo-sandbox/repos")) {
                send(exchange, bytes("[" + repository() + "]"), created.headers());
            } else if (path.equals(repository + "/actions/runs")) {
                send(exchange, bytes("{\"total_count\":0,\"workflow_runs\":[]}"), created.headers());
            } else if (EMPTY.contains(path.replace(repository, ""))) {
                send(exchange, bytes("[]"), created.headers());
            } else {
                strays.add(target.toString());
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    /** The first page whatever its parameters, the following ones exactly as GitHub linked them. */
    private Optional<RecordedExchange> page(URI target, String first) {
        return target.getPath().equals(first)
                ? Optional.of(pages.get(0))
                : pages.stream()
                        .filter(page -> page.path().equals(target.toString()))
                        .findFirst();
    }

    private void send(HttpExchange exchange, byte[] body, Headers recorded) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        LocalServer.copy(recorded, headers);
        String link = headers.getFirst("Link");
        if (link != null) {
            headers.set("Link", link.replace(API, baseUrl().toString()));
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
