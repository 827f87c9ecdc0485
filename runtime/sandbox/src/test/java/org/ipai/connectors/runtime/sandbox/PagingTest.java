package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The sandbox pages as its definition says, and refuses what its provider would. */
class PagingTest {

    private static final String THINGS = """
            {"source": "x", "schemas": {}, "streams": [
              {"name": "things", "operations": [{"method": "METHOD", "path": "/things", "parameters": []}],
               "record_path": ["items"], "primary_key": ["id"], "cursor": null, "parent": null,
               "pagination": PAGINATION,
               "response": {"type": "object", "required": ["next"], "properties": {
                 "next": {"type": TOKEN, "nullable": true}, "more": {"type": "boolean"}, "pages": {"type": "integer"},
                 "inner": {"type": "object", "properties": {"after": {"type": "string"}}},
                 "items": {"type": "array", "items": {"type": "object", "required": ["id"],
                   "properties": {"id": {"type": "integer"}}}}}}}]}
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // each test starts its own
    private SandboxServer sandbox;

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void start(String method, String token, String pagination) {
        String json = THINGS.replace("METHOD", method)
                .replace("TOKEN", "\"" + token + "\"")
                .replace("PAGINATION", pagination);
        sandbox = SandboxServer.start(
                SandboxDefinition.parse("x.json", json.getBytes(StandardCharsets.UTF_8)),
                SandboxSettings.builder().records(45).build());
    }

    private JsonNode get(String target) throws IOException, InterruptedException {
        return SandboxClient.MAPPER.readTree(send(request(target)).body());
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(target.startsWith("http") ? target : sandbox.baseUrl() + target));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void next_url_and_has_more_stand_where_the_definition_says() throws Exception {
        start("GET", "string", """
                {"kind": "next_url", "path": ["next"], "stop": {"rule": "has_more", "place": {"body": ["more"]}}}""");
        JsonNode first = get("/things?a=1");
        assertThat(first.path("more").asBoolean()).isTrue();
        JsonNode last = get(first.path("next").asText());
        assertThat(last.path("items")).hasSize(15);
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(last.path("more").asBoolean()).isFalse();
    }

    @Test
    void tokens_have_the_type_of_their_field_and_others_are_refused() throws Exception {
        start("GET", "integer", """
                {"kind": "page_token", "from": {"body": ["next"]}, "to": {"query": "after"}}""");
        assertThat(get("/things").path("next").isNumber()).isTrue();
        assertThat(send(request("/things?after=abc")).statusCode()).isEqualTo(400);
        sandbox.close();
        start("GET", "string", """
                {"kind": "page_token", "from": {"body": ["inner", "after"]}, "to": {"header": "X-After"}}""");
        String token = get("/things").path("inner").path("after").asText();
        HttpResponse<byte[]> second = send(request("/things").header("X-After", token));
        JsonNode last = SandboxClient.MAPPER.readTree(second.body());
        assertThat(last.path("items")).hasSize(15);
        assertThat(last.path("inner").has("after")).isFalse();
    }

    @Test
    void page_sizes_are_capped_at_the_documents_maximum_and_depth_at_the_limit() throws Exception {
        start("GET", "string", """
                {"kind": "offset", "to": {"query": "offset"}, "limit": 40,
                 "page_size": {"to": {"query": "limit"}, "maximum": 20},
                 "stop": {"rule": "total_pages", "place": {"header": "X-Pages"}}}""");
        assertThat(get("/things?limit=1000").path("items")).hasSize(20);
        assertThat(send(request("/things?limit=20")).headers().firstValue("X-Pages"))
                .contains("3");
        assertThat(get("/things?offset=39&limit=3").path("items")).hasSize(3);
        assertThat(send(request("/things?offset=40")).statusCode()).isEqualTo(422);
    }

    @Test
    void keysets_continue_after_their_record_or_are_refused() throws Exception {
        start("GET", "string", """
                {"kind": "keyset", "values": [{"to": {"query": "after"}, "parts": [{"text": "id:"}, {"field": ["id"]}]}]}""");
        JsonNode first = get("/things").path("items");
        JsonNode rest =
                get("/things?after=id:" + first.get(29).path("id").asText()).path("items");
        assertThat(rest).hasSize(15);
        assertThat(get("/things?after=id:" + rest.get(14).path("id").asText()).path("items"))
                .isEmpty();
        assertThat(send(request("/things?after=id:0")).statusCode()).isEqualTo(422);
    }

    @Test
    void keysets_of_several_fields_are_read_out_of_the_text_around_them() throws Exception {
        start("GET", "string", """
                {"kind": "keyset", "values": [{"to": {"query": "or"}, "parts": [
                  {"text": "("}, {"setting": "key"}, {"text": ".gt."}, {"field": ["id"]}, {"text": ")"}]}]}""");
        String last = get("/things").path("items").get(29).path("id").asText();
        assertThat(get("/things?or=(any.gt." + last + ")").path("items")).hasSize(15);
        assertThat(send(request("/things?or=any.gt." + last)).statusCode()).isEqualTo(422);
    }

    @Test
    void posts_are_read_for_their_parameters_and_must_bring_a_json_object() throws Exception {
        start("POST", "string", """
                {"kind": "page_number", "to": {"body": ["page", "number"]}, "first": 0}""");
        JsonNode second = SandboxClient.MAPPER.readTree(
                post("application/json", "{\"page\":{\"number\":1}}").body());
        assertThat(second.path("items")).hasSize(15);
        assertThat(post("application/json", "{").statusCode()).isEqualTo(400);
        assertThat(post("application/json", "[]").statusCode()).isEqualTo(400);
        assertThat(post("text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(send(request("/things")).statusCode()).isEqualTo(405);
    }

    private HttpResponse<byte[]> post(String type, String body) throws IOException, InterruptedException {
        return send(request("/things").header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
