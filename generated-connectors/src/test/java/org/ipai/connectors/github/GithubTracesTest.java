package org.ipai.connectors.github;

import com.sun.net.httpserver.HttpExchange;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.ipai.connectors.contract.RecordingForward;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SignalledProcess;
import org.ipai.connectors.contract.TestDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.testing.LocalServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What an OpenTelemetry receiver gets of syncs in processes of their own. */
@ExtendWith(SharedPostgres.class)
class GithubTracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SCHEDULER = "00f067aa0ba902b7";
    private static final String ISSUES = "GET /repos/{owner}/{repo}/issues";

    private final TestDatabase database;
    private final Path folder;
    private final List<ResourceSpans> received = new CopyOnWriteArrayList<>();

    GithubTracesTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.database = TestDatabase.on(server);
        this.folder = folder;
    }

    @Test
    void spans_form_a_tree_below_the_schedulers() throws Exception {
        try (LocalServer receiver = LocalServer.start(this::receive);
                SandboxServer sandbox = sandbox(RequestFault.status(502, "*/issues?*"));
                RecordingForward provider = new RecordingForward(sandbox.baseUrl());
                SignalledProcess sync = sync(provider, environment(receiver))) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
            assertThat(provider.sent())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request.headers().keySet())
                            .noneMatch(name -> name.equalsIgnoreCase("traceparent")));
        }
        Span root = only("sync github");
        assertThat(hex(root.getTraceId().toByteArray())).isEqualTo(TRACE);
        assertThat(hex(root.getParentSpanId().toByteArray())).isEqualTo(SCHEDULER);
        assertThat(attributes(root))
                .containsEntry("ipai.connection", "octo")
                .containsEntry("ipai.status", "succeeded")
                .containsEntry("ipai.exit_code", "0")
                .containsKey("ipai.run");
        Span stream = only("stream issues");
        assertThat(stream.getParentSpanId()).isEqualTo(root.getSpanId());
        assertThat(attributes(stream)).containsEntry("ipai.job", "sync_github_issues_incremental");
        assertThat(children(stream)).extracting(Span::getName).contains("slice", "checkpoint", "quality", "gold_table");
        assertThat(only("gold_views").getParentSpanId()).isEqualTo(root.getSpanId());
        assertThat(spans())
                .allSatisfy(
                        span -> assertThat(hex(span.getTraceId().toByteArray())).isEqualTo(TRACE));
    }

    @Test
    void requests_are_named_by_their_templates_and_give_nothing_away() throws Exception {
        try (LocalServer receiver = LocalServer.start(this::receive);
                SandboxServer sandbox = sandbox(RequestFault.status(502, "*/issues?*"));
                RecordingForward provider = new RecordingForward(sandbox.baseUrl());
                SignalledProcess sync = sync(provider, environment(receiver))) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
            assertThat(spans().stream().filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_CLIENT))
                    .hasSize(provider.sent().size());
        }
        List<Span> requests = named(ISSUES);
        assertThat(requests).allSatisfy(request -> {
            assertThat(request.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
            assertThat(attributes(request))
                    .containsEntry("http.request.method", "GET")
                    .containsEntry("server.address", "127.0.0.1")
                    .containsEntry("url.template", "/repos/{owner}/{repo}/issues")
                    .containsKeys("server.port", "http.response.status_code")
                    .doesNotContainKey("url.full");
            assertThat(parent(request).getName()).isEqualTo("slice");
            assertThat(attributes(parent(request)).get("ipai.slice")).startsWith("octo-sandbox/");
        });
        assertThat(requests)
                .filteredOn(request -> "502".equals(attributes(request).get("http.response.status_code")))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
                    assertThat(attributes(request)).containsEntry("error.type", "502");
                });
        assertThat(requests)
                .filteredOn(request -> "1".equals(attributes(request).get("http.request.resend_count")))
                .hasSize(1);
        assertThat(received.toString()).doesNotContain("secret-token", database.password());
    }

    @Test
    void the_service_and_its_resource_are_named_by_the_standard_variables() throws Exception {
        try (LocalServer receiver = LocalServer.start(this::receive);
                SandboxServer sandbox = sandbox()) {
            Map<String, String> environment = environment(receiver);
            run(sandbox, environment);
            assertThat(resource()).containsEntry("service.name", "ipai_connector_github");
            received.clear();
            environment.put("OTEL_SERVICE_NAME", "issues-of-octo");
            environment.put("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test");
            run(sandbox, environment);
            assertThat(resource())
                    .containsEntry("service.name", "issues-of-octo")
                    .containsEntry("deployment.environment.name", "test");
            received.clear();
            environment.put("OTEL_SDK_DISABLED", "true");
            run(sandbox, environment);
            assertThat(received).isEmpty();
        }
    }

    @Test
    void a_receiver_that_is_away_or_an_exporter_that_is_not_there_holds_nothing_up() throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            run(sandbox, new HashMap<>(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1")));
            String output = run(sandbox, new HashMap<>(Map.of("OTEL_TRACES_EXPORTER", "zipkin")));
            assertThat(output).contains("nothing is traced: ").contains("zipkin");
        }
    }

    private String run(SandboxServer sandbox, Map<String, String> environment) throws Exception {
        try (RecordingForward provider = new RecordingForward(sandbox.baseUrl());
                SignalledProcess sync = sync(provider, environment)) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
            return sync.output();
        }
    }

    private static Map<String, String> environment(LocalServer receiver) {
        Map<String, String> environment = new HashMap<>();
        environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.baseUrl().toString());
        environment.put("TRACEPARENT", "00-" + TRACE + "-" + SCHEDULER + "-01");
        return environment;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isPacked = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream body = exchange.getRequestBody();
            if (exchange.getRequestURI().getPath().equals("/v1/traces")) {
                received.addAll(ExportTraceServiceRequest.parseFrom(isPacked ? new GZIPInputStream(body) : body)
                        .getResourceSpansList());
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private List<Span> spans() {
        return received.stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    private List<Span> named(String name) {
        return spans().stream().filter(span -> span.getName().equals(name)).toList();
    }

    private Span only(String name) {
        assertThat(named(name)).as(name).hasSize(1);
        return named(name).get(0);
    }

    private List<Span> children(Span parent) {
        return spans().stream()
                .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
                .toList();
    }

    private Span parent(Span child) {
        return spans().stream()
                .filter(span -> span.getSpanId().equals(child.getParentSpanId()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> resource() {
        assertThat(received).isNotEmpty();
        return texts(received.get(0).getResource().getAttributesList());
    }

    private static Map<String, String> attributes(Span span) {
        return texts(span.getAttributesList());
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        Map<String, String> texts = new HashMap<>();
        attributes.forEach(attribute -> texts.put(attribute.getKey(), text(attribute.getValue())));
        return texts;
    }

    private static String text(AnyValue value) {
        return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private SignalledProcess sync(RecordingForward provider, Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("GITHUB_TOKEN", "secret-token");
        all.put("IPAI_DATABASE_USER", database.user());
        all.put("IPAI_DATABASE_PASSWORD", database.password());
        List<String> command = new ArrayList<>(List.of("sync", "--connector", "github", "--connection", "octo"));
        command.addAll(List.of("--set", "owner=octo-sandbox", "--streams", "issues", "--lakehouse", "lake"));
        command.addAll(List.of("--base-url", provider.baseUrl().toString(), "--database", database.jdbcUrl()));
        return new SignalledProcess(new RunnerProcess(folder, all).start(command.toArray(String[]::new)));
    }

    private static SandboxServer sandbox(RequestFault... faults) {
        SandboxSettings settings = SandboxSettings.builder()
                .token("secret-token")
                .parents(2)
                .records(120)
                .faults(Faults.ofRequests(faults))
                .build();
        return SandboxServer.start(SandboxDefinition.ofSource("github"), settings);
    }
}
