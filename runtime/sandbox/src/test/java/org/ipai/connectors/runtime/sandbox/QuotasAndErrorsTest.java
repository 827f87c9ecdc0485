package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.ipai.connectors.runtime.sandbox.definition.ErrorAnswer;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuotasAndErrorsTest {

    private static final String DEFINITION = """
            {"source": "x", "schemas": {},
             "errors": [{"status": 200, "headers": {"X-Code": "7"}, "body": {"error": {"code": "quota"}}}],
             "quotas": [
               {"name": "day", "per": "day", "limit": 10, "default_weight": 1, "weights": {"search": 4},
                "zone": "America/Los_Angeles", "signals": {"remaining_header": "X-Left", "reset_header": "X-Reset",
                "reset_format": "delta_seconds"}},
               {"concurrent": 1}],
             "streams": [%s, %s]}
            """.formatted(stream("things", "list"), stream("finds", "search"));

    private static String stream(String name, String operation) {
        return """
                {"name": "%s", "operations": [{"id": "%s", "method": "GET", "path": "/%1$s", "parameters": []}],
                 "record_path": [], "primary_key": ["id"], "cursor": null, "parent": null, "pagination": {"kind": "link_header"},
                 "errors": [{"status": 403, "headers": {}, "body": {"of": "%1$s"}}],
                 "response": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}}}}}
                """.formatted(name, operation);
    }

    private final MovableClock clock = new MovableClock();
    private final SandboxServer sandbox = SandboxServer.start(
            SandboxDefinition.parse("x.json", DEFINITION.getBytes(StandardCharsets.UTF_8)),
            SandboxSettings.builder().records(3).clock(clock).enforceQuotas().build());
    private final SandboxClient client = new SandboxClient(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private int status(String path) throws Exception {
        return client.get(path).statusCode();
    }

    @Test
    void a_budget_is_kept_by_weight_until_the_zones_midnight() throws Exception {
        HttpResponse<byte[]> first = client.get("/finds");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("X-Left")).contains("6");
        assertThat(first.headers().firstValue("X-Reset")).contains("28800");
        assertThat(status("/finds")).isEqualTo(200);
        HttpResponse<byte[]> refused = client.get("/finds");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("28800");
        assertThat(status("/things")).isEqualTo(200);
        assertThat(status("/things")).isEqualTo(200);
        assertThat(status("/things")).isEqualTo(429);
        clock.move(Duration.ofHours(8));
        assertThat(status("/things")).isEqualTo(200);
    }

    @Test
    void a_further_api_has_a_budget_of_its_own() throws Exception {
        String further = stream("others", "list").replace("\"name\"", "\"api\": \"admin\", \"name\"");
        String definition = """
                {"source": "x", "schemas": {}, "streams": [%s, %s],
                 "apis": {"admin": {"errors": [{"status": 418}],
                   "quotas": [{"name": "minute", "per": "minute", "limit": 1}]}}}
                """.formatted(stream("things", "list"), further);
        try (SandboxServer server = SandboxServer.start(
                SandboxDefinition.parse("x.json", definition.getBytes(StandardCharsets.UTF_8)),
                SandboxSettings.builder().clock(clock).enforceQuotas().build())) {
            SandboxClient other = new SandboxClient(server);
            assertThat(other.get("/_apis/admin/others").statusCode()).isEqualTo(200);
            assertThat(other.get("/_apis/admin/others").statusCode()).isEqualTo(429);
            assertThat(other.get("/things").statusCode()).isEqualTo(200);
            assertThat(server.errors()).extracting(ErrorAnswer::status).contains(418);
        }
    }

    @Test
    void more_requests_at_a_time_are_refused() throws Exception {
        sandbox.replaceFaults(Faults.ofRequests(
                RequestFault.of(RequestFault.Kind.SLOW_BODY, "/things*").delayed(Duration.ofSeconds(1))));
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> {
            try {
                return status("/things");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        while (sandbox.requests() == 0) {
            Thread.onSpinWait();
        }
        assertThat(status("/finds")).isEqualTo(429);
        assertThat(slow.get()).isEqualTo(200);
        assertThat(status("/finds")).isEqualTo(200);
    }

    @Test
    void answers_as_its_error_rules_expect() throws Exception {
        assertThat(sandbox.errors()).hasSize(3);
        sandbox.replaceFaults(Faults.ofRequests(RequestFault.of(sandbox.errors().get(2), "/things*")));
        HttpResponse<byte[]> answer = client.get("/things");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Code")).contains("7");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"error\":{\"code\":\"quota\"}}");
        assertThat(client.json("/things")).hasSize(3);
    }

    @Test
    void pages_leave_out_what_would_be_taken_for_an_error() throws Exception {
        SandboxDefinition usage = SandboxDefinition.parse("x.json", """
                {"source": "x", "streams": [{"name": "days", "record_path": ["result"], "primary_key": ["id"],
                  "operations": [{"method": "GET", "path": "/days", "parameters": []}], "pagination": {"kind": "none"},
                  "errors": [{"status": 200, "headers": {}, "body": {"error": "sandbox"}}],
                  "response": {"type": "object", "properties": {
                    "error": {"type": "string"}, "note": {"type": "string"},
                    "result": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}}}}}}}]}
                """.getBytes(StandardCharsets.UTF_8));
        try (SandboxServer server =
                SandboxServer.start(usage, SandboxSettings.builder().build())) {
            assertThat(new SandboxClient(server).json("/days").fieldNames())
                    .toIterable()
                    .containsExactly("note", "result");
        }
    }

    @Test
    void lists_the_errors_as_faults() throws Exception {
        JsonNode errors = client.json("/_sandbox/errors");
        assertThat(errors).hasSize(3);
        assertThat(client.post("/_sandbox/faults", errors.toString()).statusCode())
                .isEqualTo(200);
        assertThat(status("/things")).isEqualTo(403);
    }

    @Test
    void a_budget_that_makes_no_sense_is_refused() {
        String faulty = DEFINITION.replace("\"per\": \"day\"", "\"per\": \"week\"");
        assertThatThrownBy(() -> SandboxDefinition.parse("x.json", faulty.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("quotas[0]");
    }
}
