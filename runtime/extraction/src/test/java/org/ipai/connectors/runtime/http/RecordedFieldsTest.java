package org.ipai.connectors.runtime.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.extract.TestStream;
import org.ipai.connectors.runtime.hook.HookedStream;
import org.ipai.connectors.runtime.hook.RecordReaderHook;
import org.ipai.connectors.runtime.hook.RecordReading;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecordedFieldsTest {

    private static final String ANN = "49915e0d7d4b402e3017d010bc1c0e83cac6c797d6c16e66340fe3268693a6a1";

    /** The stream {@code items}, whose records hold a secret. */
    private record Guarded(TestStream stream, ResponseShape responseShape, StreamHooks hooks) implements HookedStream {

        static Guarded at(String... recordPath) {
            return in(new ResponseShape.ArrayOf(), recordPath);
        }

        static Guarded in(ResponseShape shape, String... recordPath) {
            return new Guarded(TestStream.plain().withRecordPath(recordPath), shape, StreamHooks.none());
        }

        @Override
        public StreamDescriptor descriptor() {
            return stream.descriptor();
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            return stream.firstPage(slice, range);
        }

        @Override
        public List<FieldRule> fieldRules() {
            return List.of(FieldRule.block("owner", "secret"), FieldRule.hash("name"));
        }

        @Override
        public RecordDecoder decoder(RecordColumns columns) {
            return stream.decoder(columns);
        }
    }

    private static String recorded(Guarded stream, String body) {
        byte[] kept = new RecordedFields(List.of(stream)).of("items", body.getBytes(StandardCharsets.UTF_8));
        return new String(kept, StandardCharsets.UTF_8);
    }

    @Test
    void what_is_around_the_records_stays() {
        assertThat(recorded(Guarded.at("page", "items"), """
                        {"name": "all", "owner": {"secret": "of the page"}, "page": {"items": [
                          {"id": 1, "name": "ann", "owner": {"secret": "s3cret", "id": 7}}, {"s\\u0065cret": 0, "owner": \
                        {"s\\u0065cret": "s3cret"}}]}}"""))
                .contains("\"name\":\"all\"", "of the page", "\"id\":7", ANN)
                .doesNotContain("s3cret", "ann\"");
    }

    @Test
    void records_are_found_in_every_shape_that_holds_them_as_they_are() {
        assertThat(recorded(Guarded.at(), "[{\"owner\":{\"secret\":\"s3cret\"}}]"))
                .isEqualTo("[{\"owner\":{}}]");
        assertThat(recorded(Guarded.in(new ResponseShape.Single(), "item"), "{\"item\":{\"name\":\"ann\"}}"))
                .isEqualTo("{\"item\":{\"name\":\"" + ANN + "\"}}");
        assertThat(recorded(
                        Guarded.in(new ResponseShape.Wrapped("item")),
                        "[{\"item\":{\"owner\":{\"secret\":\"s3cret\"}}},{\"owner\":{\"secret\":\"s3cret\"}}]"))
                .isEqualTo("[{\"item\":{\"owner\":{}}},{\"owner\":{}}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"owner\":{\"secret\":\"s3cret\"}",
                "<html>s3cret</html>",
                "[]\n[{\"owner\":{\"secret\":\"s3cret\"}}]",
                "owner=s3cret"
            })
    void what_is_no_json_is_left_out_and_stays_no_json(String body) {
        assertThat(recorded(Guarded.at(), body)).startsWith("[left out: ").doesNotContain("s3cret");
    }

    @Test
    void an_empty_body_and_that_of_a_stream_without_rules_stay() {
        assertThat(recorded(Guarded.at(), "")).isEmpty();
        byte[] body = "no JSON".getBytes(StandardCharsets.UTF_8);
        assertThat(new RecordedFields(List.of(TestStream.plain())).of("items", body))
                .isSameAs(body);
        assertThat(new RecordedFields(List.of(Guarded.at())).of("other", body)).isSameAs(body);
    }

    @Test
    void records_that_a_hook_makes_are_not_recorded() {
        RecordReading<Object> reading = new RecordReading<>(new RecordReaderHook<>() {}, record -> record);
        Guarded hooked = new Guarded(
                TestStream.plain(),
                new ResponseShape.ArrayOf(),
                StreamHooks.none().withRecordReader(reading));
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> new RecordedFields(List.of(hooked)).require("items"))
                .withMessageContaining("stream 'items' has blocked or hashed fields")
                .satisfies(refused -> assertThat(refused.remedy()).contains("--streams"));
    }

    @Test
    void a_replay_answers_with_what_was_left(@TempDir Path folder) throws Exception {
        Path tape = folder.resolve("tape");
        try (TestServer server = new TestServer()) {
            server.on("/items", Answer.json("[{\"id\":1,\"owner\":{\"secret\":\"s3cret\"},\"name\":\"ann\"}]"));
            TransportEnvironment recording =
                    TransportEnvironment.standard().recordingTo(CassetteRecorder.into(tape, List.of()));
            try (HttpTransport transport = transport(server, recording)) {
                assertThat(body(transport, server)).contains("s3cret");
            }
            assertThat(Files.readString(tape.resolve("items/000001.json"))).doesNotContain("s3cret", "ann");
            TransportEnvironment replaying =
                    TransportEnvironment.standard().replaying(CassettePlayer.of(tape, List.of()));
            try (HttpTransport transport = transport(server, replaying)) {
                assertThat(body(transport, server)).isEqualTo("[{\"id\":1,\"owner\":{},\"name\":\"" + ANN + "\"}]");
            }
        }
    }

    private static HttpTransport transport(TestServer server, TransportEnvironment environment) {
        return new HttpTransport(
                TestSource.at(server.url()), List.of(Guarded.at()), TransportSettings.defaults(), environment);
    }

    private static String body(HttpTransport transport, TestServer server) throws Exception {
        Fetched<String> fetched = transport.fetch(
                new PageRequest(server.url() + "/items", Request.get("/").build(), null, Set.of()),
                new PagePolicy("items", "", "", List.of()),
                response -> new String(response.body(), StandardCharsets.UTF_8));
        return ((Fetched.Page<String>) fetched).page();
    }
}
