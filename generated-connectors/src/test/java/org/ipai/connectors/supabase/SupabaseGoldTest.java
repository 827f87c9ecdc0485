package org.ipai.connectors.supabase;

import java.sql.SQLException;
import org.ipai.connectors.contract.KnownRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ipai.connectors.contract.KnownRows.row;

/** The views over rows of which the answers are known. */
@ExtendWith(SharedPostgres.class)
class SupabaseGoldTest {

    private final KnownRows rows;

    SupabaseGoldTest(EmbeddedDatabase server) throws SQLException {
        this.rows = KnownRows.of(
                new SupabaseConnector(),
                server,
                "supabase_organizations (slug text, name text)",
                "supabase_organization_members (organization_slug text, user_name text, email text, role_name text,"
                        + " mfa_enabled boolean)",
                "supabase_projects (ref text, name text, region text, status text, organization_slug text, database jsonb)",
                "supabase_functions (project_ref text, status text)",
                "supabase_backups (project_ref text, status text, inserted_at text)",
                "supabase_api_usage (project_ref text, \"timestamp\" timestamptz, total_rest_requests bigint,"
                        + " total_auth_requests bigint, total_storage_requests bigint, total_realtime_requests bigint)");
    }

    @BeforeEach
    void insert() throws SQLException {
        rows.insert(
                "supabase_organizations values ('acme', 'Acme')",
                "supabase_projects values ('shop', 'Shop', 'eu-central-1', 'ACTIVE_HEALTHY', 'acme', '{\"version\": \"17.4\"}'),"
                        + " ('idle', 'Idle', 'eu-west-1', 'INACTIVE', 'gone', null)");
    }

    @Test
    void only_completed_backups_and_active_functions_count() throws SQLException {
        rows.insert(
                "supabase_backups values ('shop', 'COMPLETED', '2026-03-01T02:00:00Z'),"
                        + " ('shop', 'COMPLETED', '2026-03-02T02:00:00+02:00'), ('shop', 'FAILED', '2026-03-03T02:00:00Z')",
                "supabase_functions values ('shop', 'ACTIVE'), ('shop', 'REMOVED')");
        assertThat(rows.of("gold_operations_supabase_inventory"))
                .containsExactlyInAnyOrder(
                        row(
                                "Acme",
                                "Shop",
                                "shop",
                                "eu-central-1",
                                "ACTIVE_HEALTHY",
                                "17.4",
                                "1",
                                "2",
                                "2026-03-02 00:00:00+00"),
                        row(null, "Idle", "idle", "eu-west-1", "INACTIVE", null, "0", "0", null));
    }

    @Test
    void use_is_summed_by_day_in_utc_and_kept_for_projects_that_are_gone() throws SQLException {
        rows.insert("supabase_api_usage values ('shop', '2026-03-01T00:00:00Z', 5, 1, 0, 0),"
                + " ('shop', '2026-03-02T01:00:00+02:00', 7, null, 2, 0), ('old', '2026-03-01T00:00:00Z', 3, 0, 0, 0)");
        assertThat(rows.of("gold_operations_supabase_usage"))
                .containsExactlyInAnyOrder(
                        row("Shop", "shop", "2026-03-01", "12", "1", "2", "0"),
                        row(null, "old", "2026-03-01", "3", "0", "0", "0"));
    }

    @Test
    void members_are_told_with_their_second_factor() throws SQLException {
        rows.insert("supabase_organization_members values ('acme', 'ann', 'ann@acme.example', 'Owner', true),"
                + " ('acme', 'bob', null, 'Developer', false)");
        assertThat(rows.of("gold_security_supabase_access"))
                .containsExactlyInAnyOrder(
                        row("Acme", "ann", "ann@acme.example", "Owner", "t"),
                        row("Acme", "bob", null, "Developer", "f"));
    }
}
