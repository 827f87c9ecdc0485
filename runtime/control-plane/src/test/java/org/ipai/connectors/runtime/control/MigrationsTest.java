package org.ipai.connectors.runtime.control;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class MigrationsTest {

    private static final String EVERY_TABLE = "select tablename from pg_tables where schemaname = 'ipai' order by 1";

    private final TestDatabase database = create();

    private static TestDatabase create() {
        try {
            return TestDatabase.create();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void are_applied_once_by_processes_that_start_together() throws SQLException {
        List<CompletableFuture<Void>> starts = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> database.open().close()))
                .limit(4)
                .toList();
        starts.forEach(CompletableFuture::join);
        database.open().close();

        assertThat(database.query("select version from ipai.migration order by 1"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void count_when_another_tool_has_applied_the_files() throws Exception {
        for (String file : Migrations.FILES) {
            try (InputStream script = Objects.requireNonNull(Migrations.class.getResourceAsStream(file))) {
                database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThatCode(() -> database.open().close()).doesNotThrowAnyException();
    }

    @Test
    void leave_a_database_alone_in_which_an_earlier_release_syncs() throws SQLException {
        try (Connection earlier = database.connect()) {
            TestDatabase.query(earlier, "select pg_advisory_lock(" + Migrations.LOCK_SPACE + ", 17)");

            assertThatThrownBy(database::open)
                    .hasMessageContaining("a sync of an earlier release is running in this database");
        }
    }

    @Test
    void need_no_superuser() throws SQLException {
        String name = database.jdbcUrl().replaceFirst(".*/", "");
        database.execute(
                "create role plain_owner_of_" + name + " login password 'plain'",
                "grant create on database " + name + " to plain_owner_of_" + name);

        try (ControlPlane plane = ControlPlane.open(database.jdbcUrl(), "plain_owner_of_" + name, "plain")) {
            assertThat(plane.connections().ensure("a", "github")).isPositive();
        }
    }

    @Test
    void hide_every_row_from_a_plain_role_even_one_granted_the_tables() throws SQLException {
        database.open().connections().ensure("a", "github");
        String role = "reader_of_" + database.jdbcUrl().replaceFirst(".*/", "");
        database.execute("create role " + role);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
            assertThatThrownBy(() -> TestDatabase.query(connection, "select name from ipai.connection"))
                    .hasMessageContaining("permission denied for schema ipai");

            statement.execute("reset role");
            statement.execute("grant usage on schema ipai to " + role);
            statement.execute("grant all on all tables in schema ipai to " + role);
            statement.execute("set role " + role);

            for (String table : TestDatabase.query(connection, EVERY_TABLE)) {
                assertThat(TestDatabase.query(connection, "select 1 from ipai." + table))
                        .as(table)
                        .isEmpty();
            }
            assertThatThrownBy(() ->
                            statement.execute("insert into ipai.connection (name, source_type) values ('b', 'github')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void let_supabases_service_role_do_everything() throws SQLException {
        database.execute("do $$ begin create role service_role; exception when duplicate_object then end $$");
        database.open().connections().ensure("a", "github");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role service_role");

            assertThat(statement.executeUpdate("update ipai.connection set name = 'b'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void describe_every_table() throws SQLException {
        database.open().close();

        assertThat(database.query("select relname from pg_class where relnamespace = 'ipai'::regnamespace"
                        + " and relkind = 'r' and (obj_description(oid) is null or not relrowsecurity)"))
                .isEmpty();
    }

    @Test
    void refuse_a_schema_from_the_future() throws SQLException {
        database.open().close();
        database.execute("insert into ipai.migration (version, file) values (99, 'V099')");

        assertThatThrownBy(database::open)
                .isInstanceOf(ControlPlaneException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("use a newer release");
    }
}
