package org.ipai.connectors.github;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.http.CassettePlayer;
import org.ipai.connectors.runtime.http.CassetteRecorder;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A sync that is recorded and replayed without the provider lands the same. */
@ExtendWith(SharedPostgres.class)
class GithubCassettesTest {

    private static final String TOKEN = "secret-token";

    private final EmbeddedDatabase server;
    private final Path folder;
    private final Path tape;

    GithubCassettesTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.server = server;
        this.folder = folder;
        this.tape = folder.resolve("tape");
    }

    @Test
    void a_replay_lands_the_same_silver_without_the_server() throws IOException {
        URI baseUrl;
        Map<String, Map<String, Long>> recorded;
        try (SandboxServer sandbox = SandboxServer.start(SandboxDefinition.ofSource("github"), settings())) {
            baseUrl = sandbox.baseUrl();
            recorded = sync(
                    "recorded",
                    baseUrl,
                    TransportEnvironment.standard().recordingTo(CassetteRecorder.into(tape, secrets())));
        }
        Map<String, Map<String, Long>> replayed = sync(
                "replayed", baseUrl, TransportEnvironment.standard().replaying(CassettePlayer.of(tape, secrets())));
        assertThat(replayed)
                .isEqualTo(recorded)
                .hasSize(TestedConnector.of("github").streams().size());
        assertThat(files()).isNotEmpty().noneMatch(text -> text.contains(TOKEN) || text.contains("Authorization"));
    }

    /** Refused and failing now and then, so that these answers are in the recording too. */
    private static SandboxSettings settings() {
        return SandboxSettings.builder()
                .token(TOKEN)
                .records(130)
                .faults(Faults.ofRequests(
                        RequestFault.status(502, "*/issues*").times(2),
                        RequestFault.of(RequestFault.Kind.RATE_LIMITED, "*/commits*")
                                .delayed(Duration.ofSeconds(1))))
                .build();
    }

    private static List<Secret> secrets() {
        return List.of(Secret.of(TOKEN));
    }

    private Map<String, Map<String, Long>> sync(String name, URI baseUrl, TransportEnvironment environment) {
        try (SyncHarness harness =
                new SyncHarness(TestedConnector.of("github"), server, folder.resolve(name)).environment(environment)) {
            SyncReport report = harness.sync(baseUrl, SyncRequest.Refresh.FROM_STATE);
            assertThat(report.status()).as(report.streams().toString()).isEqualTo(RunStatus.SUCCEEDED);
            Map<String, Map<String, Long>> silver = new LinkedHashMap<>();
            for (StreamDescriptor stream : harness.streams()) {
                silver.put(stream.name(), harness.icebergChecksum(stream.name()));
            }
            return silver;
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(tape)) {
            return walk.filter(Files::isRegularFile)
                    .map(GithubCassettesTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
