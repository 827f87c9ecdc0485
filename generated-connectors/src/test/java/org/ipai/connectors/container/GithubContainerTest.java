package org.ipai.connectors.container;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ipai.connectors.contract.GoldRows;
import org.ipai.connectors.contract.RecordingForward;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.testing.LocalCertificate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The GitHub image: syncs the sandbox into a lakehouse on a volume and into Postgres, as nobody in particular. */
@Tag("containers")
@ExtendWith(SharedPostgres.class)
class GithubContainerTest {

    private static final int NOBODY = 65532;

    private final EmbeddedDatabase server;
    private final Path folder;

    GithubContainerTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.server = server;
        this.folder = folder;
    }

    @Test
    void syncs_without_root_on_a_read_only_file_system() throws Exception {
        try (SyncHarness harness = harness();
                SandboxServer sandbox = sandbox(300)) {
            Podman podman = podman(harness);
            Podman.Ended ended = podman.run(sync(harness, sandbox.baseUrl()));
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output().lines())
                    .as("JSON lines")
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
            assertNothingLostOrDoubled(harness, sandbox);
            try (Stream<Path> files = Files.walk(harness.lakehouseFolder().resolve("silver"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.getAttribute(file, "unix:uid"))
                            .as(file.toString())
                            .isEqualTo(NOBODY);
                }
            }
        }
    }

    @Test
    void says_what_it_is() throws Exception {
        try (SyncHarness harness = harness()) {
            Podman podman = podman(harness);
            assertThat(podman.inspect("{{.Config.User}}")).isEqualTo(NOBODY + ":" + NOBODY);
            assertThat(podman.inspect("{{index .Config.Labels \"org.ipai.connector.source_type\"}}"))
                    .isEqualTo("github");
            assertThat(podman.run("discover").output()).contains("pull_request_reviews");
        }
    }

    @Test
    void ends_in_order_at_sigterm_and_goes_on_from_there() throws Exception {
        try (SyncHarness harness = harness();
                SandboxServer sandbox = sandbox(1500)) {
            Podman podman = podman(harness);
            Podman.Running sync = podman.start(log(), sync(harness, sandbox.baseUrl()));
            awaitRequests(sandbox, sync);
            sync.signal("TERM");
            assertThat(sync.await()).as(Files.readString(log())).isEqualTo(8);
            assertThat(Files.readString(log())).contains("interrupted");
            Podman.Ended next = podman.run(sync(harness, sandbox.baseUrl()));
            assertThat(next.code()).as(next.output()).isZero();
            assertNothingLostOrDoubled(harness, sandbox);
        }
    }

    @Test
    void loses_nothing_when_it_is_killed() throws Exception {
        try (SyncHarness harness = harness();
                SandboxServer sandbox = sandbox(1500)) {
            Podman podman = podman(harness);
            Podman.Running sync = podman.start(log(), sync(harness, sandbox.baseUrl()));
            awaitRequests(sandbox, sync);
            sync.signal("KILL");
            assertThat(sync.await()).as(Files.readString(log())).isEqualTo(137);
            Podman.Ended next = podman.run(sync(harness, sandbox.baseUrl()));
            assertThat(next.code()).as(next.output()).isZero();
            assertNothingLostOrDoubled(harness, sandbox);
        }
    }

    @Test
    void trusts_an_authority_of_ones_own() throws Exception {
        LocalCertificate certificate = LocalCertificate.make(folder.resolve("certificates"));
        try (SyncHarness harness = harness();
                SandboxServer sandbox = sandbox(100);
                RecordingForward behindTls = new RecordingForward(sandbox.baseUrl(), certificate)) {
            Podman podman = podman(harness);
            Podman.Ended refused = podman.run(sync(harness, behindTls.baseUrl()));
            assertThat(refused.code()).as(refused.output()).isEqualTo(1);
            assertThat(refused.output()).contains("is not trusted");
            Podman.Ended ended = podman.with(
                            "_JAVA_OPTIONS",
                            "-Djavax.net.ssl.trustStore=" + certificate.trustStore()
                                    + " -Djavax.net.ssl.trustStorePassword=" + LocalCertificate.PASSWORD)
                    .run(sync(harness, behindTls.baseUrl()));
            assertThat(ended.code()).as(ended.output()).isZero();
            assertNothingLostOrDoubled(harness, sandbox);
        }
    }

    @Test
    void names_what_is_missing_rather_than_starting_a_database_of_its_own() throws Exception {
        try (SyncHarness harness = harness()) {
            Podman.Ended ended = podman(harness).run("sync", "--set", "owner=octo-sandbox");
            assertThat(ended.code()).as(ended.output()).isEqualTo(3);
            assertThat(ended.output()).contains("IPAI_DATABASE_URL").doesNotContain("Exception");
        }
    }

    private SyncHarness harness() throws IOException {
        // The container's user must reach the volume; the folder above belongs to whoever runs the tests.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return new SyncHarness(TestedConnector.of("github"), server, folder);
    }

    private static SandboxServer sandbox(int records) throws IOException {
        SandboxSettings settings = SandboxSettings.builder()
                .token("secret-token")
                .parents(3)
                .records(100)
                .records("issues", records)
                .build();
        return SandboxServer.start(SandboxDefinition.ofSource("github"), settings);
    }

    private Podman podman(SyncHarness harness) throws Exception {
        Path lakehouse = Files.createDirectories(harness.lakehouseFolder());
        Files.setPosixFilePermissions(lakehouse, PosixFilePermissions.fromString("rwxrwxrwx"));
        return Podman.with(
                "github",
                Map.of(
                        "GITHUB_TOKEN",
                        "secret-token",
                        "IPAI_DATABASE_USER",
                        harness.database().user(),
                        "IPAI_DATABASE_PASSWORD",
                        harness.database().password()),
                folder);
    }

    private static String[] sync(SyncHarness harness, URI baseUrl) {
        List<String> arguments = new ArrayList<>(List.of("sync", "--connection", "test", "--log", "json"));
        arguments.addAll(List.of("--set", "owner=octo-sandbox"));
        arguments.addAll(List.of("--base-url", baseUrl.toString()));
        arguments.addAll(List.of("--lakehouse", harness.lakehouseFolder().toString()));
        arguments.addAll(List.of("--database", harness.database().jdbcUrl(), "--checkpoint-records", "250"));
        return arguments.toArray(String[]::new);
    }

    private Path log() {
        return folder.resolve("sync.log");
    }

    /** Until the sync is in the middle of its work. */
    private void awaitRequests(SandboxServer sandbox, Podman.Running sync) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (sandbox.requests() < 20 && System.nanoTime() < deadline) {
            if (sync.process().waitFor(20, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        assertThat(sandbox.requests()).as(Files.readString(log())).isGreaterThanOrEqualTo(20L);
    }

    private static void assertNothingLostOrDoubled(SyncHarness harness, SandboxServer sandbox) throws Exception {
        for (String stream : sandbox.streams()) {
            assertThat(harness.difference(sandbox, stream).isNone()).as(stream).isTrue();
            assertThat(GoldRows.count(harness.database(), harness.stream(stream)))
                    .as("gold " + stream)
                    .isEqualTo(sandbox.count(stream));
        }
    }
}
