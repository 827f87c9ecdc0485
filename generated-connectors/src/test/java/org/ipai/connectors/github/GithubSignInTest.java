package org.ipai.connectors.github;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.RateLimit;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The ways of signing in to GitHub besides a single token, from config to silver. */
@ExtendWith(SharedPostgres.class)
class GithubSignInTest {

    private final SyncHarness harness;

    GithubSignInTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.harness = new SyncHarness(TestedConnector.of("github"), server, folder);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private SyncReport sync(SandboxSettings.Builder settings, Map<String, String> config) throws Exception {
        SandboxSettings all = settings.parents(3).records(60).build();
        try (SandboxServer sandbox = SandboxServer.start(SandboxDefinition.ofSource("github"), all)) {
            SyncReport report = harness.sync(sandbox.baseUrl(), config, Refresh.FROM_STATE, "issues");
            if (report.status() == RunStatus.SUCCEEDED) {
                assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
            }
            return report;
        }
    }

    @Test
    void several_tokens_read_more_than_one_may() throws Exception {
        RateLimit limit = RateLimit.of(4, Duration.ofHours(1));
        String tokens = "[\"first-token\", \"revoked-token\", \"second-token\"]";
        Map<String, String> config = Map.of("owner", "octo-sandbox", "auth_method", "tokens", "tokens", tokens);

        SyncReport enough = sync(
                SandboxSettings.builder()
                        .credential("tokens", "first-token,second-token,third")
                        .rateLimit(limit),
                config);
        assertThat(enough.problems()).isEmpty();
        assertThat(enough.status()).isEqualTo(RunStatus.SUCCEEDED);
    }

    @Test
    void the_run_is_deferred_when_all_tokens_are_used_up() throws Exception {
        RateLimit limit = RateLimit.of(1, Duration.ofHours(1));
        Map<String, String> config =
                Map.of("owner", "octo-sandbox", "auth_method", "tokens", "tokens", "first-token,second-token");

        SyncReport deferred = sync(
                SandboxSettings.builder()
                        .credential("tokens", "first-token,second-token")
                        .rateLimit(limit),
                config);
        assertThat(deferred.status()).isEqualTo(RunStatus.DEFERRED);
    }

    @Test
    void an_app_reads_through_a_storm_of_tokens_that_end() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String key = "-----BEGIN " + "PRIVATE KEY-----\n"
                + Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
        SandboxSettings.Builder settings = SandboxSettings.builder()
                .credential("app_id", "5")
                .credential("installation_id", "77")
                .credential("private_key", key)
                .tokenRequests(2);

        SyncReport report = sync(
                settings,
                Map.of(
                        "owner", "octo-sandbox",
                        "auth_method", "app",
                        "app_id", "5",
                        "installation_id", "77",
                        "private_key", key));
        assertThat(report.problems()).isEmpty();
        assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
    }

    @Test
    void what_the_chosen_way_needs_is_asked_for_by_name() {
        GithubConnector connector = new GithubConnector();
        for (Map.Entry<String, List<String>> way : Map.of(
                        "token", List.of("token"),
                        "tokens", List.of("tokens"),
                        "app", List.of("app_id", "private_key", "installation_id"))
                .entrySet()) {
            ConfigValues values = new ConfigValues(
                    connector.descriptor().configFields(), Map.of("owner", "o", "auth_method", way.getKey()));
            assertThatThrownBy(() -> connector.open(values)).isInstanceOfSatisfying(InvalidConfigException.class, e -> {
                assertThat(e.faults()).hasSize(way.getValue().size());
                way.getValue()
                        .forEach(field -> assertThat(e.faults())
                                .anyMatch(fault -> fault.startsWith("config '" + field + "' is missing")));
            });
        }
    }
}
