package org.ipai.connectors.digitalocean;

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
class DigitaloceanGoldTest {

    private final KnownRows rows;

    DigitaloceanGoldTest(EmbeddedDatabase server) throws SQLException {
        this.rows = KnownRows.of(
                new DigitaloceanConnector(),
                server,
                "digitalocean_invoices (invoice_period text, amount text)",
                "digitalocean_droplets (id bigint, name text, status text, vcpus bigint, memory bigint,"
                        + " disk bigint, size_slug text, size jsonb, region jsonb, features jsonb, created_at timestamptz)",
                "digitalocean_volumes (id text, name text, region jsonb, created_at text)",
                "digitalocean_snapshots (resource_type text, resource_id text, created_at timestamptz)");
    }

    @Test
    void cost_is_compared_with_the_month_before_and_not_across_a_gap() throws SQLException {
        rows.insert("digitalocean_invoices values"
                + " ('2026-01', '80.00'), ('2026-02', '99.90'), ('2026-02', '0.10'), ('2026-05', '10.00')");
        assertThat(rows.of("gold_finance_cloud_cost"))
                .containsExactlyInAnyOrder(
                        row("2026-01-01", "1", "80.00", null, null, null),
                        row("2026-02-01", "2", "100.00", "80.00", "20.00", "25.0"),
                        row("2026-05-01", "1", "10.00", null, null, null));
    }

    @Test
    void droplets_that_are_off_count_and_cost() throws SQLException {
        rows.insert(droplet(1, "active", "[]"), droplet(2, "off", "[]"));
        assertThat(rows.of("gold_operations_droplet_fleet"))
                .containsExactly(row("fra1", "s-1vcpu-1gb", "2", "1", "1", "2", "2.0", "50", "12.00"));
    }

    @Test
    void what_has_neither_backups_nor_a_snapshot_of_this_week_is_not_covered() throws SQLException {
        rows.insert(
                droplet(1, "active", "[\"backups\"]"),
                droplet(2, "active", "[]"),
                droplet(3, "active", "[]"),
                "digitalocean_volumes values ('v1', 'data', '{\"slug\": \"fra1\"}'," + " '2020-03-02T17:00:49Z')",
                "digitalocean_snapshots values ('droplet', '2', now() - interval '2 days'),"
                        + " ('droplet', '3', now() - interval '2 months')");
        assertThat(rows.of("gold_operations_backup_coverage"))
                .extracting(row -> String.join(" ", row.get(0), row.get(1), row.get(8)))
                .containsExactlyInAnyOrder("droplet 1 t", "droplet 2 t", "droplet 3 f", "volume v1 f");
    }

    private static String droplet(long id, String status, String features) {
        return "digitalocean_droplets values (" + id + ", 'web', '" + status
                + "', 1, 1024, 25, 's-1vcpu-1gb', '{\"price_monthly\": 6.0}', '{\"slug\": \"fra1\"}', '" + features
                + "', '2026-01-01T00:00:00Z')";
    }
}
