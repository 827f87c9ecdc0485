package org.ipai.connectors.vercel;

import java.sql.SQLException;
import org.ipai.connectors.contract.KnownRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ipai.connectors.contract.KnownRows.row;

/** The views over rows of which the answers are known. */
@ExtendWith(SharedPostgres.class)
class VercelGoldTest {

    /** Monday, 2 March 2026, 10:00 UTC, in milliseconds. */
    private static final long MONDAY = 1_772_445_600_000L;

    private static final long DAY = 86_400_000;

    private final KnownRows rows;

    VercelGoldTest(EmbeddedDatabase server) throws SQLException {
        this.rows = KnownRows.of(
                new VercelConnector(),
                server,
                "vercel_projects (id text, name text)",
                "vercel_deployments (project_id text, target text, ready_state text, prebuilt boolean,"
                        + " created double precision, building_at double precision, ready double precision)",
                "vercel_domains (name text, service_type text, verified boolean,"
                        + " expires_at double precision, renew boolean)");
        rows.insert("vercel_projects values ('prj_1', 'shop')");
    }

    @Test
    void weeks_are_told_apart_and_cancelled_builds_count_neither_as_failed_nor_as_built() throws SQLException {
        rows.insert(
                deployment("prj_1", "'production'", "READY", MONDAY, 30),
                deployment("prj_1", "null", "READY", MONDAY + DAY, 60),
                deployment("prj_1", "null", "ERROR", MONDAY + 2 * DAY, 5),
                deployment("prj_1", "null", "CANCELED", MONDAY + 6 * DAY, 5),
                deployment("prj_1", "null", "BUILDING", MONDAY + 6 * DAY, 5),
                deployment("prj_1", "null", "READY", MONDAY + 7 * DAY, 10));
        assertThat(rows.of("gold_software_deployment_health"))
                .containsExactlyInAnyOrder(
                        row("shop", "prj_1", "2026-03-02", "4", "1", "1", "1", "33.3", "45.0", "57.0"),
                        row("shop", "prj_1", "2026-03-09", "1", "0", "0", "0", "0.0", "10.0", "10.0"));
    }

    @Test
    void deployments_of_a_removed_project_keep_its_id() throws SQLException {
        rows.insert(deployment("prj_2", "'production'", "ERROR", MONDAY, 5));
        assertThat(rows.of("gold_software_deployment_health"))
                .containsExactly(row("prj_2", "prj_2", "2026-03-02", "1", "0", "1", "0", "100.0", null, null));
    }

    @Test
    void a_domain_needs_attention_if_it_expires_and_does_not_renew_itself() throws SQLException {
        rows.insert("vercel_domains values"
                + " ('a.example', 'zeit.world', true, " + (MONDAY + DAY) + ", true),"
                + " ('b.example', 'zeit.world', true, " + (MONDAY + DAY) + ", null),"
                + " ('c.example', 'external', true, null, null)");
        assertThat(rows.of("gold_operations_domain_renewal"))
                .extracting(row -> row.get(0) + " " + row.get(5) + " " + row.get(6))
                .containsExactlyInAnyOrder("a.example t f", "b.example f t", "c.example f f");
    }

    private static String deployment(String project, String target, String state, long created, long seconds) {
        return "vercel_deployments values ('" + project + "', " + target + ", '" + state + "', false, " + created + ", "
                + (created + 1000) + ", " + (created + 1000 + seconds * 1000) + ")";
    }
}
