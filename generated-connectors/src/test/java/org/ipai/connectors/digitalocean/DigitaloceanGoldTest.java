package org.ipai.connectors.digitalocean;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.TestDatabase;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.gold.GoldViews;
import org.ipai.connectors.runtime.gold.ViewPreview;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The views over rows of which the answers are known. */
@ExtendWith(SharedPostgres.class)
class DigitaloceanGoldTest {

    private final TestDatabase database;
    private final GoldViews views;

    DigitaloceanGoldTest(EmbeddedDatabase server) {
        this.database = TestDatabase.on(server);
        this.views = Gold.at(database.jdbcUrl(), database.user(), database.password())
                .views();
    }

    @BeforeEach
    void make() throws SQLException {
        views.apply(List.of());
        execute(
                "create table gold.digitalocean_invoices (invoice_period text, amount text)",
                "create table gold.digitalocean_droplets (id bigint, name text, status text, vcpus bigint, memory bigint,"
                        + " disk bigint, size_slug text, size jsonb, region jsonb, features jsonb, created_at timestamptz)",
                "create table gold.digitalocean_volumes (id text, name text, region jsonb, created_at text)",
                "create table gold.digitalocean_snapshots (resource_type text, resource_id text, created_at timestamptz)");
        views.apply(new DigitaloceanConnector().descriptor().goldViews());
    }

    @Test
    void cost_is_compared_with_the_month_before_and_not_across_a_gap() throws SQLException {
        execute("insert into gold.digitalocean_invoices values"
                + " ('2026-01', '80.00'), ('2026-02', '99.90'), ('2026-02', '0.10'), ('2026-05', '10.00')");
        assertThat(rows("gold_finance_cloud_cost", 6))
                .containsExactlyInAnyOrder(
                        row("2026-01-01", "1", "80.00", null, null, null),
                        row("2026-02-01", "2", "100.00", "80.00", "20.00", "25.0"),
                        row("2026-05-01", "1", "10.00", null, null, null));
    }

    @Test
    void droplets_that_are_off_count_and_cost() throws SQLException {
        execute(droplet(1, "active", "[]"), droplet(2, "off", "[]"));
        assertThat(rows("gold_operations_droplet_fleet", 9))
                .containsExactly(row("fra1", "s-1vcpu-1gb", "2", "1", "1", "2", "2.0", "50", "12.00"));
    }

    @Test
    void what_has_neither_backups_nor_a_snapshot_of_this_week_is_not_covered() throws SQLException {
        execute(
                droplet(1, "active", "[\"backups\"]"),
                droplet(2, "active", "[]"),
                droplet(3, "active", "[]"),
                "insert into gold.digitalocean_volumes values ('v1', 'data', '{\"slug\": \"fra1\"}',"
                        + " '2020-03-02T17:00:49Z')",
                "insert into gold.digitalocean_snapshots values ('droplet', '2', now() - interval '2 days'),"
                        + " ('droplet', '3', now() - interval '2 months')");
        assertThat(views.preview("gold_operations_backup_coverage", 10).rows())
                .extracting(row -> String.join(" ", row.get(0), row.get(1), row.get(8)))
                .containsExactlyInAnyOrder("droplet 1 t", "droplet 2 t", "droplet 3 f", "volume v1 f");
    }

    private static String droplet(long id, String status, String features) {
        return "insert into gold.digitalocean_droplets values (" + id + ", 'web', '" + status
                + "', 1, 1024, 25, 's-1vcpu-1gb', '{\"price_monthly\": 6.0}', '{\"slug\": \"fra1\"}', '" + features
                + "', '2026-01-01T00:00:00Z')";
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        return Arrays.asList(values);
    }

    private List<List<@Nullable String>> rows(String view, int columns) {
        ViewPreview preview = views.preview(view, 10);
        assertThat(preview.header()).hasSize(columns);
        return preview.rows();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection postgres =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = postgres.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
