package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.ExtractionListener;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.http.RebasedSource;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
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
        List<GeneratedFile> files = GoldenCase.DESK.emit();
        desk = CompiledConnector.of(files, "org.ipai.connectors.desk.DeskConnector", folder);
        String definition = files.stream()
                .filter(file -> file.path().endsWith("desk.json"))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
        sandbox = SandboxServer.start(
                SandboxDefinition.parse("desk.json", definition.getBytes(StandardCharsets.UTF_8)),
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
        SourceStream stream = desk.stream(name, CONFIG);
        Ids ids = new Ids();
        try (SourceTransports transports = new SourceTransports(
                new RebasedSource(desk.open(CONFIG), sandbox.baseUrl()), TransportSettings.defaults())) {
            new StreamExtractor(transports, ExtractionSettings.defaults())
                    .extract(
                            stream,
                            SyncMode.FULL_REFRESH,
                            List.of(new SlicePlan(Slice.whole(), null)).iterator(),
                            ids);
        }
        return ids.read;
    }

    private static long id(byte[] json) {
        try {
            return new ObjectMapper().readTree(json).path("id").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the ids of what is read. */
    private static final class Ids implements ExtractionListener {

        private final List<Long> read = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void page(RecordPage page) {
            for (int i = 0; i < page.records(); i++) {
                byte[] json = Arrays.copyOfRange(page.body(), page.start(i), page.end(i));
                read.add(id(json));
            }
        }

        @Override
        public void sliceAdvanced(Slice slice, SliceState state) {}

        @Override
        public void sliceFinished(Slice slice, SliceState state) {}

        @Override
        public void sliceFailed(SliceFailure failure) {
            throw new AssertionError(failure.reason() + ": " + failure.message());
        }
    }
}
