package org.ipai.connectors.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SignalledProcess;
import org.ipai.connectors.contract.TestDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.RateLimit;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault.Kind;
import org.ipai.connectors.runtime.testing.LocalServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What Prometheus sees of syncs in processes of their own, and that it is what the run's report says. */
@ExtendWith(SharedPostgres.class)
class GithubMetricsTest {

    private static final Map<String, String> TALLIES = Map.of(
            "records", "ipai_records_read_total",
            "inserted", "ipai_rows_inserted_total",
            "updated", "ipai_rows_updated_total",
            "deleted", "ipai_rows_deleted_total",
            "filtered", "ipai_records_filtered_total",
            "quarantined", "ipai_records_quarantined_total",
            "pages", "ipai_pages_read_total",
            "rawBytes", "ipai_read_bytes_total",
            "bronzeBytes", "ipai_bronze_bytes_total",
            "checkpoints", "ipai_checkpoints_total");

    private final TestDatabase database;
    private final Path folder;
    private final Path file;

    GithubMetricsTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.database = TestDatabase.on(server);
        this.folder = folder;
        this.file = folder.resolve("ipai.prom");
    }

    @Test
    void the_file_holds_the_numbers_of_the_report() throws Exception {
        SandboxSettings.Builder settings = settings().faults(Faults.ofRequests(RequestFault.status(502, "*/issues?*")));
        try (SandboxServer sandbox = sandbox(settings);
                SignalledProcess sync = sync(sandbox, Map.of("IPAI_METRICS_FILE", file.toString()))) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
            Map<String, Double> metrics = series(Files.readString(file));
            for (JsonNode stream : events(sync, "stream_finished")) {
                String name = stream.at("/stream").asText();
                TALLIES.forEach((count, metric) -> assertThat(metrics.get(metric + labels(name)))
                        .as(metric + " of " + name)
                        .isEqualTo(stream.at("/counts/" + count).asDouble()));
                assertThat(metrics.get("ipai_stream_duration_seconds" + labels(name)))
                        .isCloseTo(stream.at("/seconds").asDouble(), org.assertj.core.api.Assertions.within(0.001));
            }
            assertThat(sum(metrics, "ipai_http_requests_total")).isEqualTo((double) sandbox.requests());
            assertThat(sum(metrics, "ipai_http_request_duration_seconds_count")).isEqualTo((double) sandbox.requests());
            assertThat(metrics.get("ipai_http_requests_total{connection=\"octo\",source=\"github\","
                            + "status_class=\"5xx\",stream=\"issues\"}"))
                    .isEqualTo(1);
            assertThat(metrics.get("ipai_http_retries_total" + labels("issues")))
                    .isEqualTo(1);
            assertThat(metrics.get("ipai_sync_exit_code" + LABELS)).isZero();
            assertThat(metrics.get("ipai_sync_last_success_timestamp_seconds" + LABELS))
                    .isCloseTo((double) Instant.now().getEpochSecond(), org.assertj.core.api.Assertions.within(120.0));
            assertThat(metrics).containsKey("process_start_time_seconds");
        }
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void a_run_that_fails_still_says_when_one_last_succeeded() throws Exception {
        Map<String, String> environment = Map.of("IPAI_METRICS_FILE", file.toString());
        try (SandboxServer sandbox = sandbox(settings());
                SignalledProcess sync = sync(sandbox, environment)) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
        }
        double succeeded = series(Files.readString(file))
                .getOrDefault("ipai_sync_last_success_timestamp_seconds" + LABELS, Double.NaN);
        try (SandboxServer sandbox = sandbox(settings().token("another-token"));
                SignalledProcess sync = sync(sandbox, environment)) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isEqualTo(1);
        }
        Map<String, Double> metrics = series(Files.readString(file));
        assertThat(metrics.get("ipai_sync_exit_code" + LABELS)).isEqualTo(1);
        assertThat(metrics.get("ipai_sync_last_success_timestamp_seconds" + LABELS))
                .isCloseTo(succeeded, org.assertj.core.api.Assertions.within(2.0));
        assertThat(metrics).containsKey("ipai_stream_last_success_timestamp_seconds" + labels("issues"));
    }

    @Test
    void they_can_be_scraped_while_the_sync_runs() throws Exception {
        int port = freePort();
        RequestFault stall = RequestFault.of(Kind.STALL, "*/issues?*").from(3);
        try (SandboxServer sandbox = sandbox(settings().faults(Faults.ofRequests(stall)));
                SignalledProcess sync = sync(sandbox, Map.of("IPAI_METRICS_ADDRESS", "127.0.0.1:" + port))) {
            sync.await(() -> sandbox.struck().get(0) > 0);
            HttpResponse<String> scraped = get("http://127.0.0.1:" + port + "/metrics");
            assertThat(scraped.statusCode()).isEqualTo(200);
            assertThat(scraped.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
            assertThat(series(scraped.body()).get("ipai_records_read_total" + labels("repositories")))
                    .isEqualTo((double) sandbox.count("repositories"));
            assertThat(get("http://127.0.0.1:" + port + "/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void waits_for_rate_limits_are_counted_and_metrics_pushed() throws Exception {
        Map<String, String> pushed = new ConcurrentHashMap<>();
        SandboxSettings.Builder settings = settings().rateLimit(RateLimit.of(2, Duration.ofSeconds(2)));
        try (LocalServer gateway = LocalServer.start(exchange -> take(exchange, pushed));
                SandboxServer sandbox = sandbox(settings);
                SignalledProcess sync = sync(
                        sandbox,
                        Map.of("IPAI_PUSHGATEWAY_URL", gateway.baseUrl().toString()))) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
        }
        // base64 of github and of octo
        String group = "POST /metrics/job/ipai/source@base64/Z2l0aHVi/connection@base64/b2N0bw==";
        assertThat(pushed).containsOnlyKeys(group);
        assertThat(sum(series(pushed.getOrDefault(group, "")), "ipai_rate_limit_wait_seconds_total"))
                .isGreaterThan(0.5);
    }

    @Test
    void what_keeps_metrics_away_is_a_warning() throws Exception {
        Map<String, String> environment = Map.of(
                "IPAI_METRICS_FILE", folder.resolve("none/ipai.prom").toString(),
                "IPAI_METRICS_ADDRESS", "203.0.113.1:1",
                "IPAI_PUSHGATEWAY_URL", "http://127.0.0.1:1");
        try (SandboxServer sandbox = sandbox(settings());
                SignalledProcess sync = sync(sandbox, environment)) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
            assertThat(events(sync, "warning"))
                    .extracting(warning -> warning.at("/message").asText())
                    .anyMatch(warning -> warning.startsWith("metrics cannot be written: "))
                    .anyMatch(warning -> warning.startsWith("metrics cannot be scraped: "))
                    .anyMatch(warning -> warning.startsWith("metrics cannot be pushed to http://127.0.0.1:1: "));
        }
    }

    @Test
    void what_is_not_asked_for_is_not_loaded() throws Exception {
        Path loaded = folder.resolve("classes.log");
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);
        try (SandboxServer sandbox = sandbox(settings());
                SignalledProcess sync = sync(sandbox, environment)) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
        }
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains("org.ipai.connectors.runner.SyncObservers"))
                .noneMatch(line -> line.contains(" io.prometheus.") || line.contains(" io.opentelemetry."));
    }

    private static void take(HttpExchange exchange, Map<String, String> pushed) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            pushed.put(exchange.getRequestMethod() + " " + exchange.getRequestURI(), body);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static final String LABELS = "{connection=\"octo\",source=\"github\"}";

    private static String labels(String stream) {
        return "{connection=\"octo\",source=\"github\",stream=\"" + stream + "\"}";
    }

    private static double sum(Map<String, Double> metrics, String name) {
        return metrics.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Double> series(String text) {
        Map<String, Double> series = new HashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            series.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
        });
        return series;
    }

    private static List<JsonNode> events(SignalledProcess sync, String name) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : sync.lines()) {
            JsonNode parsed = JsonMapper.builder().build().readTree(line);
            if (parsed.path("event").asText().equals(name)) {
                events.add(parsed);
            }
        }
        return events;
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private SignalledProcess sync(SandboxServer sandbox, Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(Map.of("IPAI_LOG", "json", "GITHUB_TOKEN", "secret-token"));
        all.putAll(Map.of("IPAI_DATABASE_USER", database.user(), "IPAI_DATABASE_PASSWORD", database.password()));
        List<String> command = new ArrayList<>(List.of("sync", "--connector", "github", "--connection", "octo"));
        command.addAll(List.of("--set", "owner=octo-sandbox", "--streams", "issues", "--lakehouse", "lake"));
        command.addAll(List.of("--base-url", sandbox.baseUrl().toString(), "--database", database.jdbcUrl()));
        return new SignalledProcess(new RunnerProcess(folder, all).start(command.toArray(String[]::new)));
    }

    private static SandboxSettings.Builder settings() {
        return SandboxSettings.builder().token("secret-token").parents(2).records(120);
    }

    private static SandboxServer sandbox(SandboxSettings.Builder settings) {
        return SandboxServer.start(SandboxDefinition.ofSource("github"), settings.build());
    }
}
