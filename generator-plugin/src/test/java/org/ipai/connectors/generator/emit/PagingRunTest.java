package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** From a spec to records: the generated connector reads the sandbox that was generated with it, in every way of paging. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingRunTest {

    private static final int RECORDS = 137;
    private static final Map<String, String> CONFIG = Map.of("team", "blue", "token", "t0ken");

    private CompiledConnector desk;
    private SandboxServer sandbox;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = CompiledConnector.of(GoldenCase.DESK.emit(), "org.ipai.connectors.desk.DeskConnector", folder);
        sandbox = SandboxRun.start(
                GoldenCase.DESK,
                SandboxSettings.builder().records(RECORDS).token("t0ken").build());
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "agents, 3",
        "teams, 3",
        "tickets, 4",
        "found_tickets, 4",
        "visits, 5",
        "macros, 5",
        "notes, 5",
        "calls, 7",
        "ratings, 6",
        "events, 4"
    })
    void every_record_comes_exactly_once_in_as_many_requests_as_it_takes(String stream, int requests) throws Exception {
        long before = sandbox.requests();
        assertThat(ids(stream))
                .hasSize(RECORDS)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(all(stream));
        assertThat(sandbox.requests() - before).isEqualTo(requests);
    }

    @Test
    void a_listing_cut_off_by_the_provider_is_read_to_its_end_in_narrower_ones() throws Exception {
        List<Long> ids = ids("changes");
        assertThat(ids.stream().distinct().toList()).containsExactlyInAnyOrderElementsOf(all("changes"));
    }

    private List<Long> all(String stream) {
        return sandbox.records(stream).map(record -> id(record.json())).toList();
    }

    private List<Long> ids(String name) throws Exception {
        return SandboxRun.read(sandbox, desk.open(CONFIG), desk.stream(name, CONFIG)).texts().stream()
                .map(record -> id(record.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static long id(byte[] json) {
        try {
            return new ObjectMapper().readTree(json).path("id").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
