package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.testing.LendingProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads of a stream whose new slices start at the oldest cursor, each from the state that the one before sent last. */
class NewSlicesTest {

    private static final String FROM_START = "";
    private static final String DAY_2 = LendingProvider.instant("2024-01-02");
    private static final String DAY_3 = LendingProvider.instant("2024-01-03");

    private final LendingProvider library = LendingProvider.start();
    private final Source source = library.source();
    private final Path folder;
    private String states = "[]";

    NewSlicesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void lend() {
        library.holds("east", "1", "2").lends("1", 11, "2024-01-03").lends("2", 21, "2024-01-02");
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_slice_that_appears_later_starts_at_the_oldest_cursor() throws Exception {
        assertThat(read("incremental")).isTrue();
        library.holds("east", "1", "2", "3");
        read("incremental");

        assertThat(library.askedFrom("3")).containsExactly(DAY_2);
    }

    @Test
    void it_starts_there_too_if_it_can_only_be_read_when_others_have_gone_on() throws Exception {
        read("incremental");
        library.holds("east", "1", "2", "3").lends("1", 12, "2024-01-04").lends("2", 22, "2024-01-04");
        library.refuses("/loans/3", 403);
        assertThat(read("incremental")).isFalse();
        library.mends("/loans/3");
        read("incremental");

        assertThat(library.askedFrom("3")).containsExactly(DAY_2, DAY_2);
    }

    @ParameterizedTest
    @CsvSource({"incremental, 401", "incremental, 403", "full_refresh, 401", "full_refresh, 403"})
    void what_the_first_read_has_not_reached_is_read_from_the_start(String mode, int status) throws Exception {
        library.refuses("/loans/2", status);
        assertThat(read(mode)).isFalse();
        library.mends("/loans/2");
        read("incremental");

        assertThat(library.askedFrom("2")).containsExactly(FROM_START, FROM_START);
    }

    @Test
    void a_slice_that_was_not_found_is_read_from_the_start_even_if_it_was_away_in_between() throws Exception {
        library.refuses("/loans/2", 404);
        assertThat(read("incremental")).isTrue();
        library.holds("east", "1");
        read("incremental");
        library.holds("east", "1", "2").mends("/loans/2");
        read("incremental");

        assertThat(library.askedFrom("2")).containsExactly(FROM_START, FROM_START);
    }

    @Test
    void a_slice_that_comes_back_goes_on_where_it_was() throws Exception {
        read("incremental");
        library.holds("east", "1");
        read("incremental");
        library.holds("east", "1", "2");
        read("incremental");

        assertThat(library.askedFrom("2")).containsExactly(FROM_START, DAY_2);
    }

    @Test
    void slices_below_what_could_not_be_read_are_read_from_the_start() throws Exception {
        library.holds("west", "7").refuses("/shelves/west", 404);
        assertThat(read("incremental")).isTrue();
        library.mends("/shelves/west");
        read("incremental");

        assertThat(library.askedFrom("7")).containsExactly(FROM_START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incremental", "full_refresh"})
    void a_state_of_before_starts_no_slice_elsewhere(String readAs) throws Exception {
        states = """
                [{"type": "STREAM", "stream": {"stream_descriptor": {"name": "loans"}, "stream_state": {"format": 1,
                "read_as": "%s", "complete": true, "slices": [{"key": "1", "cursor": "%s"}]}}}]""".formatted(readAs, DAY_3);
        read("incremental");

        assertThat(library.askedFrom("1")).containsExactly(DAY_3);
        assertThat(library.askedFrom("2")).containsExactly(FROM_START);
    }

    /** Reads the loans; whether they could be read whole. */
    private boolean read(String mode) throws Exception {
        ConfiguredCatalog catalog = ConfiguredCatalog.read(
                file(
                        "--catalog",
                        "{\"streams\": [{\"stream\": {\"name\": \"loans\"}, \"sync_mode\": \"" + mode + "\"}]}"),
                source);
        Map<String, StreamState> saved =
                SavedStates.read(file("--state", states), source).byStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean isWhole;
        try (MessageStream stream = new MessageStream(out);
                SourceTransports transports = new SourceTransports(
                        source, TransportSettings.defaults().withMaxAttempts(1), TransportEnvironment.standard())) {
            StreamExtractor extractor = new StreamExtractor(transports, ExtractionSettings.defaults());
            isWhole = new CatalogRead(catalog, saved, new Messages(stream, Clock.systemUTC()))
                    .completes(source, extractor);
        }
        keepLastState(out.toString(StandardCharsets.UTF_8));
        return isWhole;
    }

    private void keepLastState(String output) throws IOException {
        for (String line : output.lines().toList()) {
            JsonNode message = new ObjectMapper().readTree(line);
            if (message.path("type").asText().equals("STATE")) {
                states = "[" + message.path("state") + "]";
            }
        }
    }

    private InputFile file(String option, String text) throws IOException {
        return new InputFile(option, Files.writeString(folder.resolve(option + ".json"), text));
    }
}
