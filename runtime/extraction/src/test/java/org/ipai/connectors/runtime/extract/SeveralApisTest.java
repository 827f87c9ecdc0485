package org.ipai.connectors.runtime.extract;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.http.CassettePlayer;
import org.ipai.connectors.runtime.http.CassetteRecorder;
import org.ipai.connectors.runtime.http.RebasedSource;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.http.TestSource;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A source with two APIs at two servers. */
class SeveralApisTest {

    private final TestServer usual = new TestServer();
    private final TestServer admin = new TestServer();

    @AfterEach
    void close() {
        usual.close();
        admin.close();
    }

    @Test
    void each_stream_is_read_from_its_own_api_with_that_api_s_token() throws Exception {
        usual.on("/items", Answer.json("[]"));
        admin.on("/items", Answer.json("[]"));
        try (SourceTransports transports = transports(twoApis(usual.url(), admin.url()))) {
            assertThat(new ConnectionCheck(transports).check(TestStream.plain(), Slice.whole()))
                    .isEmpty();
            assertThat(new ConnectionCheck(transports).check(new OfApi("admin"), Slice.whole()))
                    .isEmpty();
            assertThat(transports.statistics().requests()).isEqualTo(2);
        }
        assertThat(usual.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Authorization")).isEqualTo("Bearer " + TestSource.TOKEN));
        assertThat(admin.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Authorization")).isEqualTo("Bearer adm1n"));
    }

    @Test
    void recordings_tell_the_apis_apart(@TempDir Path folder) throws Exception {
        usual.on("/items", Answer.json("[1]"));
        admin.on("/items", Answer.json("{}"));
        Source source = twoApis(usual.url(), admin.url());
        Path tape = folder.resolve("tape");
        TransportEnvironment recording =
                TransportEnvironment.standard().recordingTo(CassetteRecorder.into(tape, List.of()));
        try (SourceTransports transports = new SourceTransports(source, TransportSettings.defaults(), recording)) {
            assertThat(new ConnectionCheck(transports).check(TestStream.plain(), Slice.whole()))
                    .isEmpty();
            assertThat(new ConnectionCheck(transports).check(new OfApi("admin"), Slice.whole()))
                    .isPresent();
        }
        TransportEnvironment replaying = TransportEnvironment.standard().replaying(CassettePlayer.of(tape, List.of()));
        try (SourceTransports transports = new SourceTransports(source, TransportSettings.defaults(), replaying)) {
            assertThat(new ConnectionCheck(transports).check(new OfApi("admin"), Slice.whole()))
                    .isPresent();
            assertThat(new ConnectionCheck(transports).check(TestStream.plain(), Slice.whole()))
                    .isEmpty();
        }
        assertThat(usual.asked()).hasSize(1);
    }

    @Test
    void one_api_never_follows_a_redirect_to_the_other() throws Exception {
        usual.on("/items", Answer.status(302, "").with("Location", admin.url() + "/items"));
        admin.on("/items", Answer.json("[]"));
        try (SourceTransports transports = transports(twoApis(usual.url(), admin.url()))) {
            assertThat(new ConnectionCheck(transports).check(TestStream.plain(), Slice.whole()))
                    .isPresent();
        }
        assertThat(admin.asked()).isEmpty();
    }

    @Test
    void a_rebased_source_has_further_apis_below_its_base_url() throws Exception {
        usual.on("/sandbox/_apis/admin/items", Answer.json("[]"));
        Source source = twoApis(URI.create("https://api.example.com"), URI.create("https://admin.example.com"));
        Source rebased = new RebasedSource(source, URI.create(usual.url() + "/sandbox"));
        try (SourceTransports transports = transports(rebased)) {
            assertThat(new ConnectionCheck(transports).check(new OfApi("admin"), Slice.whole()))
                    .isEmpty();
        }
        assertThat(usual.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Authorization")).isEqualTo("Bearer adm1n"));
    }

    @Test
    void faults_of_all_apis_are_named_at_once() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> transports(twoApis(URI.create("http://a.example"), URI.create("http://b.example"))))
                .satisfies(invalid -> assertThat(invalid.faults()).hasSize(2).satisfies(faults -> {
                    assertThat(faults.get(0)).startsWith("base_url http://a.example:80 is not https");
                    assertThat(faults.get(1)).startsWith("API 'admin': base_url http://b.example:80 is not https");
                }));
    }

    @Test
    void a_stream_of_an_unknown_api_is_a_fault_of_the_connector() {
        try (SourceTransports transports = transports(TestSource.at(usual.url()))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> transports.of(new OfApi("admin")))
                    .withMessageContaining("'admin', which is no API");
        }
    }

    private static SourceTransports transports(Source source) {
        return new SourceTransports(source, TransportSettings.defaults().withMaxAttempts(1));
    }

    private static Source twoApis(URI usual, URI admin) {
        return new TwoApis(TestSource.at(usual), new TestSource(admin, new Authentication.Bearer(Secret.of("adm1n"))));
    }

    private record TwoApis(Source usual, SourceApi admin) implements Source {

        @Override
        public URI baseUrl() {
            return usual.baseUrl();
        }

        @Override
        public Authentication authentication() {
            return usual.authentication();
        }

        @Override
        public List<Parameter> headers() {
            return usual.headers();
        }

        @Override
        public RateLimitSignals rateLimitSignals() {
            return usual.rateLimitSignals();
        }

        @Override
        public Map<String, SourceApi> furtherApis() {
            return Map.of("admin", admin);
        }

        @Override
        public List<SourceStream> streams() {
            return List.of();
        }
    }

    private record OfApi(String api) implements SourceStream {

        @Override
        public StreamDescriptor descriptor() {
            return TestStream.plain().descriptor();
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            return TestStream.plain().firstPage(slice, range);
        }

        @Override
        public RecordDecoder decoder(RecordColumns columns) {
            return TestStream.plain().decoder(columns);
        }
    }
}
