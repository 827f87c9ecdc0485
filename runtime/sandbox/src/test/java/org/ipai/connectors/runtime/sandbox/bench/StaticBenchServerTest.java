package org.ipai.connectors.runtime.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StaticBenchServerTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void pages_and_file_hold_the_same_records_with_unique_keys_and_rising_cursors() throws Exception {
        IssuePages pages = IssuePages.render(3, 1_042);
        List<JsonNode> served = new ArrayList<>();
        try (StaticBenchServer server = StaticBenchServer.start(pages, 0)) {
            HttpClient client = HttpClient.newHttpClient();
            String next = server.baseUrl() + "/repos/o/r/issues?per_page=100";
            while (next != null) {
                HttpResponse<byte[]> response = client.send(
                        HttpRequest.newBuilder(URI.create(next)).build(), HttpResponse.BodyHandlers.ofByteArray());
                MAPPER.readTree(response.body()).forEach(served::add);
                Matcher link =
                        NEXT.matcher(response.headers().firstValue("Link").orElse(""));
                next = link.find() ? link.group(1) : null;
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        pages.dump(file);
        List<JsonNode> dumped = new ArrayList<>();
        for (String line : file.toString(StandardCharsets.UTF_8).split("\n")) {
            dumped.add(MAPPER.readTree(line));
        }
        assertThat(dumped).isEqualTo(served);
        Set<Long> ids = new HashSet<>();
        served.forEach(record -> ids.add(record.path("id").asLong()));
        assertThat(ids).hasSize(1_042).contains(1_000_000_001L, 1_000_001_042L);
        assertThat(served.stream().map(record -> record.path("updated_at").asText()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(served.get(0)).hasSizeBetween(33, 35);
        assertThat(file.size() / 1_042).isBetween(2_600, 3_600);
    }
}
