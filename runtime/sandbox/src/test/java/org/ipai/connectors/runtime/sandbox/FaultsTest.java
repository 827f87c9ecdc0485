package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultsTest {

    private SandboxServer sandbox;
    private SandboxClient client;
    private String issues;

    @BeforeEach
    void start() throws Exception {
        sandbox = SandboxServer.start(
                SandboxClient.octo(), SandboxSettings.builder().records(95).build());
        client = new SandboxClient(sandbox);
        issues = client.repositories().get(0) + "/issues?per_page=100&sort=updated&direction=asc";
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void strike(RequestFault... faults) {
        sandbox.replaceFaults(Faults.ofRequests(faults));
    }

    private void strike(RecordFault... faults) {
        sandbox.replaceFaults(Faults.ofRecords(faults));
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500, 502, 503})
    void status_strikes_the_requests_it_is_due_for(int status) throws Exception {
        strike(RequestFault.status(status, "*/issues*").from(2).times(2).delayed(Duration.ofSeconds(7)));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            statuses.add(client.get(issues).statusCode());
            assertThat(client.get("/orgs/any/repos").statusCode()).isEqualTo(200);
        }
        assertThat(statuses).containsExactly(200, status, status, 200, 200);
        assertThat(sandbox.struck()).containsExactly(2L);
    }

    @Test
    void rate_limited_tells_when_to_come_back() throws Exception {
        strike(RequestFault.of(Kind.RATE_LIMITED, "*").delayed(Duration.ofSeconds(3)));
        HttpResponse<byte[]> response = client.get(issues);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("3");
        assertThat(response.headers().firstValue("x-ratelimit-reset")).isPresent();
    }

    @Test
    void drop_cuts_the_body_in_the_middle() throws Exception {
        strike(RequestFault.of(Kind.DROP, "*").after(5_000));
        assertThatThrownBy(() -> client.get(issues)).isInstanceOf(IOException.class);
        assertThat(client.get(issues).statusCode()).isEqualTo(200);
    }

    @Test
    void drop_cuts_a_compressed_or_short_body_too() {
        strike(RequestFault.of(Kind.DROP, "*").after(100_000_000).times(RequestFault.FOR_EVER));
        assertThatThrownBy(() -> client.get(issues)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> client.get(issues, "Accept-Encoding", "gzip")).isInstanceOf(IOException.class);
    }

    @Test
    void stall_never_answers_and_holds_no_thread() throws Exception {
        strike(RequestFault.of(Kind.STALL, "*").times(RequestFault.FOR_EVER));
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + issues))
                .timeout(Duration.ofMillis(60))
                .build();
        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()))
                    .isInstanceOf(HttpTimeoutException.class);
        }
        sandbox.replaceFaults(Faults.none());
        assertThat(client.get(issues).statusCode()).isEqualTo(200);
    }

    @Test
    void html_and_wrong_content_type_come_instead_of_json() throws Exception {
        strike(
                RequestFault.of(Kind.HTML, "*"),
                RequestFault.of(Kind.WRONG_CONTENT_TYPE, "*").from(2));
        HttpResponse<byte[]> html = client.get(issues);
        assertThat(html.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(new String(html.body(), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
        HttpResponse<byte[]> text = client.get(issues);
        assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(SandboxClient.MAPPER.readTree(text.body())).hasSize(95);
    }

    @Test
    void endless_pages_repeat_under_new_numbers() throws Exception {
        strike(RequestFault.of(Kind.ENDLESS_PAGES, "*/issues*").times(RequestFault.FOR_EVER));
        HttpResponse<byte[]> first = client.get(issues);
        HttpResponse<byte[]> later = client.get(issues + "&page=777");
        assertThat(later.body()).isEqualTo(first.body());
        assertThat(SandboxClient.link(later, "next").orElse("")).endsWith("page=778");
    }

    @Test
    void repeated_page_links_to_itself() throws Exception {
        strike(RequestFault.of(Kind.REPEATED_PAGE, "*/issues*"));
        assertThat(SandboxClient.link(client.get(issues), "next")).isEqualTo(Optional.of(sandbox.baseUrl() + issues));
    }

    @Test
    void malformed_json_is_whole_but_no_json() throws Exception {
        byte[] good = client.get(issues).body();
        strike(RequestFault.of(Kind.MALFORMED_JSON, "*"));
        byte[] bad = client.get(issues).body();
        assertThat(bad).hasSameSizeAs(good);
        assertThatThrownBy(() -> SandboxClient.MAPPER.readTree(bad)).isInstanceOf(JsonParseException.class);
    }

    @Test
    void slow_body_arrives_whole() throws Exception {
        byte[] good = client.get(issues).body();
        strike(RequestFault.of(Kind.SLOW_BODY, "*").delayed(Duration.ofMillis(2)));
        assertThat(client.get(issues).body()).isEqualTo(good);
    }

    @ParameterizedTest
    @EnumSource(RecordFault.Kind.class)
    void record_fault_strikes_exactly_the_counted_records(RecordFault.Kind kind) throws Exception {
        strike(RecordFault.of(kind, "issues", 10));
        assertThat(sandbox.faultyCounts("issues")).isEqualTo(Map.of(kind, 27L));
        assertThat(sandbox.faultyCounts("commits")).isEmpty();
        assertThat(sandbox.records("issues").filter(record -> record.fault() == kind))
                .hasSize(27)
                .allSatisfy(record -> assertThat(isFaulty(kind, record.json())).isTrue());
        assertThat(sandbox.records("issues").filter(record -> record.fault() == null))
                .hasSize(3 * 95 - 27)
                .allSatisfy(
                        record -> assertThat(kind == RecordFault.Kind.EVERY_VARIANT || !isFaulty(kind, record.json()))
                                .isTrue());
    }

    private static boolean isFaulty(RecordFault.Kind kind, byte[] json) throws IOException {
        if (kind == RecordFault.Kind.INVALID_UTF8) {
            return !isUtf8(json);
        }
        JsonNode record = SandboxClient.MAPPER.readTree(json);
        return switch (kind) {
            case WRONG_TYPE -> record.path("title").isNumber();
            case MISSING_KEY -> !record.has("id");
            case UNKNOWN_ENUM_VALUE -> record.path("state_reason").asText().equals("sandbox_unknown");
            case LONG_TEXT -> record.path("title").asText().length() == 1 << 20;
            case DISTANT_DATE -> new String(json, StandardCharsets.UTF_8).contains("9999-12-31T23:59:59Z");
            case NUL_CHARACTER -> record.path("title").asText().contains("\u0000");
            case UNKNOWN_FIELD -> record.has("sandbox_unknown_field");
            case EVERY_VARIANT ->
                record.path("labels").size() == 2
                        && record.path("labels").path(0).isTextual()
                        && record.path("labels").path(1).isObject();
            case INVALID_UTF8 -> throw new IllegalStateException();
        };
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void record_faults_are_served_in_pages() throws Exception {
        strike(RecordFault.of(RecordFault.Kind.WRONG_TYPE, "issues", 2).in("body"));
        assertThat(client.all(issues).stream()
                        .filter(record -> record.path("body").isNumber()))
                .hasSize(47);
    }

    @Test
    void faults_come_as_json_and_are_counted() throws Exception {
        HttpResponse<byte[]> set = client.post("/_sandbox/faults", """
                [{"kind": "status", "path": "*/issues*", "status": 503, "times": 0},
                 {"kind": "missing_key", "stream": "pull_requests", "every": 5}]
                """);
        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(client.get(issues).statusCode()).isEqualTo(503);
        assertThat(client.get(issues).statusCode()).isEqualTo(503);
        JsonNode state = client.json("/_sandbox/faults");
        assertThat(state.at("/struck/0").asInt()).isEqualTo(2);
        assertThat(state.at("/records/pull_requests/missing_key").asInt()).isEqualTo(57);
        client.post("/_sandbox/faults", "[]");
        assertThat(client.get(issues).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"kind\": \"explode\"}]",
                "[{\"kind\": \"status\", \"path\": \"*\", \"nth\": 3}]",
                "[{\"kind\": \"missing_key\", \"stream\": \"nowhere\"}]",
                "[{\"kind\": \"wrong_type\", \"stream\": \"issues\", \"field\": \"tittle\"}]",
                "[{\"kind\": \"missing_key\"}]",
                "[{\"kind\": \"status\", \"status\": 9}]",
                "{}",
                "not json"
            })
    void faults_that_make_no_sense_are_refused_with_a_reason(String json) throws Exception {
        HttpResponse<byte[]> response = client.post("/_sandbox/faults", json);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SandboxClient.MAPPER
                        .readTree(response.body())
                        .path("message")
                        .asText())
                .isNotEmpty();
    }
}
