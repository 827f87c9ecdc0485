package org.ipai.connectors.youtube;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.ipai.connectors.contract.RecordingForward;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.ErrorAnswer;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The YouTube connector against its sandbox: signing in by OAuth, and the errors that YouTube documents. */
@ExtendWith(SharedPostgres.class)
class YoutubeSyncTest {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final SyncHarness harness;

    YoutubeSyncTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.harness = new SyncHarness(TestedConnector.of("youtube"), server, folder);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    private static SandboxServer sandbox(Consumer<SandboxSettings.Builder> credentials) {
        SandboxSettings.Builder settings = SandboxSettings.builder()
                .records(2)
                .records("playlist_items", 30)
                .credential("channel_ids", "UCone,UCtwo,UCthree");
        credentials.accept(settings);
        return SandboxServer.start(SandboxDefinition.ofSource("youtube"), settings.build());
    }

    private static SandboxServer sandbox() {
        return sandbox(settings -> settings.credential("api_key", "a-key-of-google"));
    }

    private SyncReport sync(SandboxServer sandbox) {
        return harness.sync(
                sandbox.baseUrl(),
                Map.of("channel_ids", "UCone,UCtwo,UCthree", "api_key", "a-key-of-google"),
                Refresh.FROM_STATE);
    }

    /** As YouTube answers, for a request that a rule of the spec is about. */
    private static RequestFault refusal(String reason, int status, String path) {
        return RequestFault.status(status, path)
                .saying(
                        Map.of(),
                        "{\"error\": {\"code\": " + status + ", \"message\": \"m\", \"errors\": [{\"message\": \"m\","
                                + " \"domain\": \"youtube\", \"reason\": \"" + reason + "\"}]}}");
    }

    @Test
    void ids_go_fifty_at_a_time_and_every_video_is_read_once() throws SQLException {
        try (SandboxServer sandbox = sandbox();
                RecordingForward forward = new RecordingForward(sandbox.baseUrl())) {
            SyncReport report = harness.sync(
                    forward.baseUrl(),
                    Map.of("channel_ids", "UCone,UCtwo,UCthree", "api_key", "a-key-of-google"),
                    Refresh.FROM_STATE);
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(sandbox.count("videos")).isEqualTo((3 + 6) * 30);
            assertThat(harness.difference(sandbox, "videos").isNone()).isTrue();
            assertThat(forward.sent().stream().filter(request -> request.path().endsWith("/videos")))
                    .hasSize(6)
                    .allMatch(request -> request.query().stream()
                            .noneMatch(parameter -> parameter.name().equals("maxResults")));
        }
    }

    @Test
    void a_user_signs_in_with_a_refresh_token() throws SQLException {
        Map<String, String> user = Map.of(
                "channel_ids", "UCone,UCtwo,UCthree",
                "auth_method", "oauth",
                "client_id", "id",
                "client_secret", "client-secret",
                "refresh_token", "refresh-token");
        try (SandboxServer sandbox = sandbox(settings -> user.forEach(settings::credential))) {
            SyncReport report =
                    harness.sync(sandbox.baseUrl(), user, Refresh.FROM_STATE, "channels", "comment_threads");
            assertThat(report.problems()).isEmpty();
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(harness.difference(sandbox, "comment_threads").isNone()).isTrue();
            assertThat(sandbox.tokensIssued()).isPositive();
        }
    }

    @Test
    void a_used_up_quota_defers_the_run_until_midnight_at_googles() {
        try (SandboxServer sandbox = sandbox()) {
            sandbox.replaceFaults(Faults.ofRequests(
                    refusal("quotaExceeded", 403, "*/playlistItems*").from(2).times(RequestFault.FOR_EVER)));
            SyncReport report = sync(sandbox);
            assertThat(report.status()).isEqualTo(RunStatus.DEFERRED);
            Instant now = Instant.now();
            Instant midnight = LocalDate.ofInstant(now, PACIFIC)
                    .plusDays(1)
                    .atStartOfDay(PACIFIC)
                    .toInstant();
            assertThat(report.streams())
                    .anySatisfy(stream -> assertThat(stream.deferredUntil()).isEqualTo(midnight));
            sandbox.replaceFaults(Faults.none());
        }
    }

    @Test
    void closed_comments_and_lists_that_are_gone_are_empty() throws SQLException {
        try (SandboxServer sandbox = sandbox()) {
            sandbox.replaceFaults(Faults.ofRequests(
                    refusal("commentsDisabled", 403, "*/commentThreads*"),
                    refusal("playlistNotFound", 404, "*/playlistItems*")));
            SyncReport report = sync(sandbox);
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(sandbox.struck()).containsExactly(1L, 1L);
            sandbox.replaceFaults(Faults.none());
            assertThat(sync(sandbox).status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(harness.difference(sandbox, "comment_threads").isNone()).isTrue();
            assertThat(harness.difference(sandbox, "videos").isNone()).isTrue();
        }
    }

    @Test
    void too_many_requests_at_once_are_asked_again() {
        try (SandboxServer sandbox = sandbox()) {
            sandbox.replaceFaults(Faults.ofRequests(refusal("rateLimitExceeded", 403, "*/playlists*")));
            assertThat(sync(sandbox).status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(sandbox.struck()).containsExactly(1L);
        }
    }

    @Test
    void an_unknown_key_ends_the_run_with_a_word_on_the_key() {
        try (SandboxServer sandbox = sandbox()) {
            ErrorAnswer unknown = sandbox.errors().stream()
                    .filter(answer -> answer.body().toString().contains("API_KEY_INVALID"))
                    .findFirst()
                    .orElseThrow();
            sandbox.replaceFaults(Faults.ofRequests(RequestFault.of(unknown, "*")));
            SyncReport report = sync(sandbox);
            assertThat(report.status()).isEqualTo(RunStatus.FAILED);
            assertThat(report.streams().toString())
                    .contains("Google does not know the API key")
                    .doesNotContain("a-key-of-google");
        }
    }
}
