package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CassettesTest {

    private static final String PASSWORD = "p\u00e4ss/w\"ord+1";

    private final TestServer server = new TestServer();
    private final Path folder;

    CassettesTest(@TempDir Path folder) {
        this.folder = folder.resolve("tape");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<Secret> secrets() {
        return List.of(Secret.of(TestSource.TOKEN), Secret.of(PASSWORD));
    }

    private static String fetch(HttpTransport transport, String url, String stream) throws Exception {
        Fetched<String> fetched = transport.fetch(
                new PageRequest(url, Request.get("/").build(), null, Set.of()),
                new PagePolicy(stream, "", "", List.of()),
                response -> new String(response.body(), StandardCharsets.ISO_8859_1) + response.headers("Link"));
        return ((Fetched.Page<String>) fetched).page();
    }

    private List<String> record(String... targets) throws Exception {
        List<String> pages = new ArrayList<>();
        TransportEnvironment recording =
                TransportEnvironment.standard().recordingTo(CassetteRecorder.into(folder, secrets()));
        try (HttpTransport transport = transport(server.url(), recording)) {
            for (String target : targets) {
                pages.add(fetch(transport, server.url() + target, "items"));
            }
        }
        return pages;
    }

    private HttpTransport replaying(URI baseUrl) {
        return transport(baseUrl, TransportEnvironment.standard().replaying(CassettePlayer.of(folder, secrets())));
    }

    private static HttpTransport transport(URI baseUrl, TransportEnvironment environment) {
        return new HttpTransport(RuledSource.at(baseUrl), TransportSettings.defaults(), environment);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    @Test
    void what_was_recorded_is_replayed_without_the_server() throws Exception {
        server.on(
                        "/items?q=a%20b",
                        Answer.json("[{\"id\":1, \"t\":\"\u00fc\"}]").next("/items?page=2"))
                .on("/items?page=2", Answer.json("[\n2\n]"));
        List<String> recorded = record("/items?q=a%20b", "/items?page=2");
        server.close();
        try (HttpTransport transport = replaying(server.url())) {
            assertThat(fetch(transport, server.url() + "/items?q=a%20b", "items"))
                    .isEqualTo(recorded.get(0));
            assertThat(fetch(transport, server.url() + "/items?page=2", "other"))
                    .isEqualTo(recorded.get(1));
        }
    }

    @Test
    void links_lead_to_wherever_they_are_replayed() throws Exception {
        server.on(
                "/items",
                Answer.json("{\"next\":\"" + server.url() + "/items?page=2\",\"doc\":\"https://docs.example/x\"}")
                        .next(server.url() + "/items?page=2"));
        record("/items");
        assertThat(files()).noneMatch(text -> text.contains("127.0.0.1"));
        URI elsewhere = URI.create("https://api.elsewhere.example");
        try (HttpTransport transport = replaying(elsewhere)) {
            assertThat(fetch(transport, elsewhere + "/items", "items"))
                    .contains(
                            "{\"next\":\"https://api.elsewhere.example/items?page=2\"",
                            "\"doc\":\"https://docs.example/x\"",
                            "[<https://api.elsewhere.example/items?page=2>; rel=\"next\"]");
        }
    }

    @Test
    void no_secret_is_in_a_recording_in_any_form() throws Exception {
        String encoded = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
        String escaped = PASSWORD.replace("\"", "\\\"");
        server.on(
                "/items?p=" + encoded,
                asked -> Answer.json(
                                "[\"" + asked.header("Authorization") + "\",\"" + escaped + "\",\"" + base64 + "\"]")
                        .next("/items?p=" + encoded + "&t=" + TestSource.TOKEN)
                        .with("Set-Cookie", "session=5e55101d")
                        .with("X-Echo", TestSource.TOKEN));
        record("/items?p=" + encoded);
        assertThat(files())
                .hasSize(2)
                .noneMatch(text -> text.contains(TestSource.TOKEN)
                        || text.contains(PASSWORD)
                        || text.contains("w\\\"ord")
                        || text.contains("ss%2Fw")
                        || text.contains(base64)
                        || text.contains("5e55101d")
                        || text.toLowerCase(java.util.Locale.ROOT).contains("authorization"));
        try (HttpTransport transport = replaying(server.url())) {
            assertThat(fetch(transport, server.url() + "/items?p=" + encoded, "items"))
                    .startsWith("[\"Bearer [secret]\"");
        }
    }

    @Test
    void failures_are_replayed_in_their_order_and_waits_take_no_time() throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1
                        ? Answer.status(429, "{}").with("Retry-After", "1")
                        : Answer.json("[" + asked.count() + "]"));
        record("/items");
        try (HttpTransport transport = replaying(server.url())) {
            assertThat(fetch(transport, server.url() + "/items", "items")).startsWith("[2]");
            assertThat(fetch(transport, server.url() + "/items", "items")).startsWith("[2]");
            assertThat(transport.statistics().retries()).isEqualTo(1);
        }
    }

    @Test
    void a_time_that_was_named_is_as_far_away_as_it_was() throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1
                        ? Answer.status(429, "{}")
                                .with("X-RateLimit-Remaining", "0")
                                .with(
                                        "X-RateLimit-Reset",
                                        Long.toString(java.time.Instant.now().getEpochSecond() + 1))
                        : Answer.json("[1]"));
        record("/items");
        Files.writeString(folder.resolve("recorded_at"), "2020-01-01T00:00:00Z");
        try (HttpTransport transport = replaying(server.url())) {
            assertThat(fetch(transport, server.url() + "/items", "items")).startsWith("[1]");
        }
    }

    @Test
    void a_request_that_was_not_recorded_names_the_nearest_that_was() throws Exception {
        server.on("/items?page=1", Answer.json("[1]")).on("/things", Answer.json("[2]"));
        record("/items?page=1", "/things");
        try (HttpTransport transport = replaying(server.url())) {
            assertThatExceptionOfType(SourceAccessException.class)
                    .isThrownBy(() -> fetch(transport, server.url() + "/items?page=2", "items"))
                    .withMessage("the recording in " + folder
                            + " has no answer to GET /items?page=2; the nearest recorded request is GET /items?page=1");
        }
    }

    @Test
    void a_page_is_recorded_whole_though_the_caller_has_it() throws Exception {
        server.on(
                "/items",
                asked -> asked.header("If-None-Match").isEmpty()
                        ? Answer.json("[1]").with("ETag", "\"e\"")
                        : Answer.status(304, ""));
        TransportEnvironment recording =
                TransportEnvironment.standard().recordingTo(CassetteRecorder.into(folder, secrets()));
        try (HttpTransport transport = transport(server.url(), recording)) {
            assertThat(transport.fetch(
                            new PageRequest(
                                    server.url() + "/items", Request.get("/").build(), "\"e\"", Set.of()),
                            PageResponse::etag))
                    .isEqualTo(new Fetched.Page<>(java.util.Optional.of("\"e\"")));
        }
    }

    @Test
    void bytes_that_are_no_text_come_back_as_they_were() {
        byte[] body = {'"', (byte) 0xff, (byte) 0xfe, '"'};
        String text = CassetteRecorder.asText(body, RecordedReply.Encoding.BYTES);
        assertThat(text.getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(body);
    }

    @Test
    void a_folder_with_something_in_it_is_not_recorded_into() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> CassetteRecorder.into(folder, secrets()))
                .withMessageContaining("is not empty");
    }

    @Test
    void a_secret_too_short_to_be_found_is_refused() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> CassetteRecorder.into(folder, List.of(Secret.of("abc"))))
                .withMessageContaining("fewer than 6 characters")
                .withMessageNotContaining("abc");
    }

    @Test
    void a_folder_that_is_no_recording_is_refused() throws Exception {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> CassettePlayer.of(folder, secrets()))
                .withMessageContaining("is no recording");
        server.on("/items", Answer.json("[1]"));
        record("/items");
        Path cassette = folder.resolve("items/000001.json");
        Files.writeString(cassette, "{\"request\": {\"method\": \"GET\"}}");
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> CassettePlayer.of(folder, secrets()))
                .withMessageContaining("000001.json: not a recorded exchange: it has no ");
    }
}
