package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;

/** A plain HTTP client of a sandbox. */
final class SandboxClient {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"(\\w+)\"");
    private static final int MOST_PAGES = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final SandboxServer sandbox;

    SandboxClient(SandboxServer sandbox) {
        this.sandbox = sandbox;
    }

    static SandboxDefinition octo() {
        return SandboxDefinition.ofSource("octo");
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(sandbox.baseUrl() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return MAPPER.readTree(get(path).body());
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** The records of all pages, following the links. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> records = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        for (int page = 0; next.isPresent(); page++) {
            if (page == MOST_PAGES) {
                throw new IllegalStateException("more than " + MOST_PAGES + " pages from " + path);
            }
            HttpResponse<byte[]> response = get(next.get());
            JsonNode body = MAPPER.readTree(response.body());
            (body.isArray() ? body : body.path("workflow_runs")).forEach(records::add);
            next = link(response, "next");
        }
        return records;
    }

    static Optional<String> link(HttpResponse<?> response, String relation) {
        Matcher matcher = LINK.matcher(response.headers().firstValue("Link").orElse(""));
        while (matcher.find()) {
            if (matcher.group(2).equals(relation)) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** {@code /repos/<owner>/<name>} of each repository. */
    List<String> repositories() throws IOException, InterruptedException {
        return all("/orgs/any/repos").stream()
                .map(repository -> "/repos/" + repository.path("full_name").asText())
                .toList();
    }

    static List<Long> ids(List<JsonNode> records) {
        return records.stream().map(record -> record.path("id").asLong()).toList();
    }
}
