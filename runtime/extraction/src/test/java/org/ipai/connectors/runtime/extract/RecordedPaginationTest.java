package org.ipai.connectors.runtime.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Replays responses recorded from the real provider, headers as they were but for the host. */
@Timeout(60)
class RecordedPaginationTest {

    private static final String RECORDING = "../shared/recorded/github/paginate-issues.raw.json";

    private final ObjectMapper mapper = new ObjectMapper();
    private final List<String> expected = new ArrayList<>();
    private String first = "";

    @Test
    void githubs_own_pages_come_byte_for_byte() throws Exception {
        JsonNode recording = mapper.readTree(Files.readAllBytes(recording()));
        try (TestServer server = new TestServer()) {
            for (JsonNode exchange : recording) {
                if (exchange.path("path").asText().contains("per_page=3")) {
                    serve(server, exchange);
                }
            }
            TestStream stream = TestStream.with(Order.NONE, Filter.REQUEST, java.time.Duration.ZERO);
            SlicePlan plan = new SlicePlan(new Slice(first.substring(1), "", java.util.Map.of()), null);

            Heard heard = new Extracted(server.url()).slices(stream, SyncMode.FULL_REFRESH, List.of(plan));

            assertThat(heard.failures).isEmpty();
            assertThat(heard.records).hasSize(13).containsExactlyElementsOf(expected);
        }
    }

    private void serve(TestServer server, JsonNode exchange) throws Exception {
        String target = exchange.path("path").asText();
        first = first.isEmpty() ? target : first;
        for (JsonNode record : exchange.path("response")) {
            expected.add(mapper.writeValueAsString(record));
        }
        Answer answer = Answer.json(mapper.writeValueAsString(exchange.path("response")));
        JsonNode headers = exchange.path("rawHeaders");
        for (int i = 0; i + 1 < headers.size(); i += 2) {
            String name = headers.get(i).asText();
            if (!List.of("content-encoding", "transfer-encoding", "content-length", "connection")
                    .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                answer = answer.with(
                        name,
                        headers.get(i + 1)
                                .asText()
                                .replace("https://api.github.com", server.url().toString()));
            }
        }
        server.on(target, answer);
    }

    private static Path recording() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path candidate = dir.resolve(RECORDING).normalize();
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        return Assumptions.abort("no recorded responses at " + RECORDING + "; the replay is left out");
    }
}
