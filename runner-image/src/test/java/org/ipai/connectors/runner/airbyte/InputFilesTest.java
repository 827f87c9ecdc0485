package org.ipai.connectors.runner.airbyte;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.sync.SliceStarts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What platforms hand over, and what they should not have. */
class InputFilesTest {

    private static final String STATE_OF_LOANS =
            "[{\"type\":\"STREAM\",\"stream\":{\"stream_descriptor\":{\"name\":\"loans\"},\"stream_state\":%s}}]";

    private final LibraryConnector connector = new LibraryConnector();
    private final Path folder;

    InputFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_configuration_is_taken_with_its_types_and_with_fields_of_the_platform() throws IOException {
        SourceConfig config = config("""
                {"owner": "ann", "token": "t0psecret", "tokens": ["s3cret-1", "s3cret-2"], "limit": 7, "all": false,
                 "client_ids": ["x", 5], "start": "2024-01-01T00:00:00Z", "day": null, "owner_type": "",
                 "base_url": "http://localhost:8080/api/", "__platform": {"a": 1}}
                """);
        assertThat(config.open(connector).baseUrl()).isEqualTo(URI.create("http://localhost:8080/api"));
        assertThat(config.ignored()).containsExactly("__platform");
        assertThat(config.mask().apply("t0psecret s3cret-1 s3cret-2 ann")).isEqualTo("[secret] [secret] [secret] ann");
    }

    @Test
    void several_secrets_in_one_text_are_hidden_each() throws IOException {
        SourceConfig config = config("{\"owner\": \"ann\", \"tokens\": \"s3cret-1, s3cret-2\"}");
        assertThat(config.open(connector).baseUrl()).isEqualTo(URI.create("https://library.example"));
        assertThat(config.mask().apply("of s3cret-1 and s3cret-2")).isEqualTo("of [secret] and [secret]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | config.json: holds no JSON object",
                "'' | config.json: holds no JSON object",
                "{ | config.json:1:2: not JSON",
                "{} {} | config.json:1:4: not JSON",
                "t0psecret | config.json:1:",
                "owner: ann | --connection-file",
                "{\"token\": \"t0psecret\"} | config 'owner' is missing",
                "{\"owner\": {\"a\": 1}} | config 'owner' is an object; write a plain value",
                "{\"owner\": [\"o\"]} | config 'owner' takes one value, not a list",
                "{\"owner\": \"o\", \"base_url\": 5} | config 'base_url' is no text",
                "{\"owner\": \"o\", \"base_url\": \"/x\"} | base_url: is no URL with scheme and host",
                "{\"owner\": \"o\", \"base_url\": \"a b\"} | base_url: is no URL with scheme and host",
                "{\"owner\": \"o\", \"owner_type\": \"king\"} | config 'owner_type' has a value that is not allowed",
                "{\"owner\": \"o\", \"start\": 5} | config 'start' is '5'; write an instant",
                "{\"owner\": \"o\", \"limit\": 5.5} | config 'limit' is '5.5'; write a whole number",
                "{\"owner\": \"o\", \"tokens\": [{\"t\": \"t0psecret\"}]} | config 'tokens[1]' is no plain value",
            })
    void a_configuration_that_does_not_fit_is_told(String text, String expected) {
        assertThatThrownBy(() -> config(text).open(connector))
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.type()).isEqualTo(FailureType.CONFIG_ERROR))
                .hasMessageContaining(expected)
                .hasMessageNotContaining("t0psecret");
    }

    @Test
    void a_field_that_is_refused_is_not_said_to_be_missing() {
        assertThatThrownBy(() -> config("{\"owner\": {}, \"limit\": \"x\"}").open(connector))
                .hasMessageContaining("config 'limit'")
                .hasMessageNotContaining("missing");
    }

    @Test
    void a_catalog_selects_streams_and_ignores_what_it_also_says() throws IOException {
        ConfiguredCatalog catalog = catalog("""
                {"streams": [
                  {"stream": {"name": "loans", "json_schema": {}, "new": 1}, "sync_mode": "incremental",
                   "cursor_field": ["x"], "destination_sync_mode": "append_dedup", "generation_id": 3},
                  {"stream": {"name": "books"}}], "more": true}
                """);
        assertThat(catalog.names()).containsExactly("loans", "books");
        assertThat(catalog.mode("loans")).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(catalog.mode("books")).isEqualTo(SyncMode.FULL_REFRESH);
        assertThat(catalog("{\"streams\": []}").names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | holds no catalog",
                "[1] | holds no catalog",
                "{\"streams\": [5]} | streams[0].stream.name: is no text",
                "{\"streams\": [{\"stream\": {\"name\": \"nix\"}}]} | streams[0].stream.name: there is no stream 'nix'; the streams are [books, loans]",
                "{\"streams\": [{\"stream\": {\"name\": \"loans\"}}, {\"stream\": {\"name\": \"loans\"}}]} | streams[1]: stream 'loans' is selected twice",
                "{\"streams\": [{\"stream\": {\"name\": \"loans\"}, \"sync_mode\": \"cdc\"}]} | streams[0].sync_mode: is no sync mode; choose one of [full_refresh, incremental]",
                "{\"streams\": [{\"stream\": {\"name\": \"loans\"}, \"sync_mode\": 5}]} | streams[0].sync_mode: is no sync mode",
                "{\"streams\": [{\"stream\": {\"name\": \"books\"}, \"sync_mode\": \"incremental\"}]} | stream 'books' has no incremental mode; choose full_refresh",
            })
    void a_catalog_that_asks_for_what_there_is_not_is_told(String text, String expected) {
        assertThatThrownBy(() -> catalog(text))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("catalog.json: ")
                .hasMessageContaining(expected);
    }

    @Test
    void a_state_is_read_as_it_was_written() throws IOException {
        StreamState state = new StreamState(
                SyncMode.FULL_REFRESH,
                true,
                new TreeMap<>(Map.of(
                        "b",
                        SliceState.at("2024-01-01T00:00:00Z"),
                        "a",
                        new SliceState(null, "\"tag\"", "https://library.example/loans"))),
                "2023-12-31T00:00:00Z");
        assertThat(states(STATE_OF_LOANS.formatted(state.json()))).isEqualTo(Map.of("loans", state));
        assertThat(state.json().at("/slices/0/key").asText()).isEqualTo("a");
    }

    @Test
    void nothing_is_no_state() throws IOException {
        assertThat(states("")).isEmpty();
        assertThat(states("[]")).isEmpty();
        assertThat(states("{}")).isEmpty();
        assertThat(states("null")).isEmpty();
        assertThat(states(STATE_OF_LOANS.formatted("{}"))).isEqualTo(Map.of("loans", StreamState.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | is no state message",
                "[5] | [0]: is no state message",
                "{\"loans\": {\"since\": 1}} | holds a state of type LEGACY",
                "[{\"type\": \"GLOBAL\", \"global\": {}}] | [0]: holds a state of type GLOBAL",
                "[{\"type\": \"STREAM\", \"stream\": {}}] | [0].stream.stream_descriptor.name: is no text",
            })
    void a_state_file_of_another_shape_is_told(String text, String expected) {
        assertThatThrownBy(() -> states(text))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining(expected)
                .hasMessageEndingWith("; hand over what the last read sent, or reset the connection's state");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | stream_state: is not this connector's",
                "{\"updated_at\": \"x\"} | stream_state: is not this connector's",
                "{\"format\": 2} | stream_state.format: is 2, which this version of the connector cannot read",
                "{\"format\": 1, \"slices\": [], \"new_slices\": \"soon\"} | stream_state.new_slices: is no cursor of stream 'loans'",
                "{\"format\": 1, \"slices\": {}} | stream_state.slices: is no list",
                "{\"format\": 1, \"slices\": [{\"key\": 1}]} | stream_state.slices[0].key: is no text",
                "{\"format\": 1, \"slices\": [{\"key\": \"1\", \"cursor\": 5}]} | slices[0].cursor: is no text",
                "{\"format\": 1, \"slices\": [{\"key\": \"1\", \"cursor\": \"soon\"}]} | slices[0].cursor: is no cursor of stream 'loans'",
            })
    void a_stream_state_of_another_shape_is_told(String state, String expected) {
        assertThatThrownBy(() -> states(STATE_OF_LOANS.formatted(state)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining(expected)
                .hasMessageContaining("reset the connection's state");
    }

    @Test
    void a_full_refresh_goes_on_only_from_one_that_was_interrupted() {
        StreamState interrupted = state(SyncMode.FULL_REFRESH, false);
        assertThat(interrupted.startOf(SyncMode.FULL_REFRESH).saved()).isNotEmpty();
        assertThat(interrupted.startOf(SyncMode.INCREMENTAL).saved()).isNotEmpty();
        assertThat(state(SyncMode.FULL_REFRESH, true).startOf(SyncMode.FULL_REFRESH))
                .isEqualTo(SliceStarts.BEGINNING);
        assertThat(state(SyncMode.INCREMENTAL, false).startOf(SyncMode.FULL_REFRESH))
                .isEqualTo(SliceStarts.BEGINNING);
    }

    @Test
    void only_incremental_reads_start_new_slices_elsewhere_than_first_ones() {
        StreamState saved = state(SyncMode.FULL_REFRESH, false);
        assertThat(saved.startOf(SyncMode.INCREMENTAL).of("new")).isEqualTo(SliceState.at("0"));
        assertThat(saved.startOf(SyncMode.FULL_REFRESH).of("new")).isNull();
        assertThat(saved.startOf(SyncMode.FULL_REFRESH).of("a")).isEqualTo(SliceState.at("1"));
    }

    private static StreamState state(SyncMode readAs, boolean complete) {
        return new StreamState(readAs, complete, new TreeMap<>(Map.of("a", SliceState.at("1"))), "0");
    }

    @Test
    void files_that_are_not_there_are_told() {
        assertThatThrownBy(() -> InputFile.required("--catalog", null))
                .hasMessage("--catalog is missing; name the file with --catalog FILE");
        assertThatThrownBy(() -> new InputFile("--state", folder.resolve("none")).tree())
                .hasMessageEndingWith("none does not exist; name an existing file with --state");
        assertThatThrownBy(() -> new InputFile("--state", folder).tree()).hasMessageContaining("cannot be read");
    }

    private SourceConfig config(String text) throws IOException {
        return SourceConfig.read(file("--config", "config.json", text), connector.descriptor());
    }

    private ConfiguredCatalog catalog(String text) throws IOException {
        return ConfiguredCatalog.read(file("--catalog", "catalog.json", text), source());
    }

    private Map<String, StreamState> states(String text) throws IOException {
        return SavedStates.read(file("--state", "state.json", text), source()).byStream();
    }

    private Source source() throws IOException {
        return config("{\"owner\": \"ann\"}").open(connector);
    }

    private InputFile file(String option, String name, String text) throws IOException {
        return new InputFile(option, Files.writeString(folder.resolve(name), text));
    }
}
