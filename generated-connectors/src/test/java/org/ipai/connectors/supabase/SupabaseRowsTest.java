package org.ipai.connectors.supabase;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.ipai.connectors.contract.RecordingForward;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
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

/** Tables of a Supabase of one's own, which has no Management API and keys of the older kind. */
@ExtendWith(SharedPostgres.class)
class SupabaseRowsTest {

    private final SyncHarness harness;

    SupabaseRowsTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.harness = new SyncHarness(TestedConnector.of("supabase"), server, folder);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void a_service_role_key_goes_as_key_and_as_token() throws SQLException {
        Map<String, String> config = Map.of(
                "project_host", "supabase.example.com",
                "project_key", "service-role-key",
                "project_key_kind", "service_role",
                "tables", "orders, customers");
        SandboxSettings.Builder settings = SandboxSettings.builder().records(30);
        config.forEach(settings::credential);
        try (SandboxServer sandbox = SandboxServer.start(SandboxDefinition.ofSource("supabase"), settings.build());
                RecordingForward forward = new RecordingForward(sandbox.baseUrl())) {
            SyncReport report = harness.sync(forward.baseUrl(), config, Refresh.FROM_STATE, "table_rows");
            assertThat(report.problems()).isEmpty();
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(harness.difference(sandbox, "table_rows").isNone()).isTrue();
            assertThat(forward.sent()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.headers().getFirst("apikey")).isEqualTo("service-role-key");
                assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer service-role-key");
            });
        }
    }
}
