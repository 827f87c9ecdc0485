package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class EmbeddedPostgresTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @AfterAll
    static void stop() {
        EmbeddedPostgres.stop(folder);
    }

    @Test
    void keeps_data_over_a_stop_and_listens_where_it_did() throws SQLException {
        EmbeddedDatabase first = EmbeddedPostgres.startOrReuse(folder);
        execute(first, "create table kept (id int)", "insert into kept values (42)");
        first.stop();

        EmbeddedDatabase second = EmbeddedPostgres.startOrReuse(folder);

        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
        assertThat(query(second, "select id from kept")).isEqualTo("42");
    }

    @Test
    void survives_the_process_that_started_it_and_is_used_again() throws Exception {
        EmbeddedPostgres.stop(folder);
        try (ChildProcess starter = ChildProcess.start(StartsServerAndHangs.class, folder.toString());
                ChildProcess other = ChildProcess.start(StartsServerAndHangs.class, folder.toString())) {
            long pid = Long.parseLong(starter.readLine());
            assertThat(other.readLine()).as("a second process at the same time").isEqualTo(Long.toString(pid));
            starter.kill();
            other.kill();

            EmbeddedDatabase reused = EmbeddedPostgres.startOrReuse(folder);

            assertThat(reused.pid()).isEqualTo(pid);
            assertThat(query(reused, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void recovers_when_the_server_was_killed() throws Exception {
        EmbeddedDatabase killed = EmbeddedPostgres.startOrReuse(folder);
        execute(killed, "create table committed (id int)", "insert into committed values (7)");
        kill(killed.pid());

        EmbeddedDatabase recovered = EmbeddedPostgres.startOrReuse(folder);

        assertThat(query(recovered, "select id from committed")).isEqualTo("7");
    }

    @Test
    void starts_though_the_dead_servers_number_now_belongs_to_another_process() throws Exception {
        EmbeddedDatabase killed = EmbeddedPostgres.startOrReuse(folder);
        kill(killed.pid());
        Path pidFile = folder.resolve("data/postmaster.pid");
        String reused = Files.readString(pidFile)
                .replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(pidFile, reused);

        assertThat(query(EmbeddedPostgres.startOrReuse(folder), "select 1")).isEqualTo("1");
    }

    @Test
    void writes_new_tables_once_and_stays_durable() throws SQLException {
        EmbeddedDatabase database = EmbeddedPostgres.startOrReuse(folder);

        assertThat(query(database, "show wal_level")).isEqualTo("minimal");
        assertThat(query(database, "show fsync")).isEqualTo("on");
        assertThat(query(database, "show full_page_writes")).isEqualTo("on");
        assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void takes_another_port_if_its_own_is_taken() throws Exception {
        EmbeddedDatabase before = EmbeddedPostgres.startOrReuse(folder);
        before.stop();
        try (ServerSocket taken = new ServerSocket(before.port(), 1, InetAddress.getLoopbackAddress())) {
            EmbeddedDatabase after = EmbeddedPostgres.startOrReuse(folder);

            assertThat(after.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(query(after, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void listens_on_loopback_only_and_asks_for_the_password() throws SQLException, IOException {
        EmbeddedDatabase database = EmbeddedPostgres.startOrReuse(folder);

        assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(database.toString()).doesNotContain(database.password());
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void threads_that_start_at_once_share_one_server() {
        EmbeddedPostgres.stop(folder);

        List<CompletableFuture<EmbeddedDatabase>> starts = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> EmbeddedPostgres.startOrReuse(folder)))
                .limit(3)
                .toList();

        assertThat(starts.stream()
                        .map(CompletableFuture::join)
                        .map(EmbeddedDatabase::pid)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void stops_once() {
        EmbeddedDatabase database = EmbeddedPostgres.startOrReuse(folder);

        assertThat(EmbeddedPostgres.stop(folder)).isTrue();
        assertThat(EmbeddedPostgres.stop(folder)).isFalse();
        assertThat(ProcessHandle.of(database.pid()).isPresent()).isFalse();
    }

    @Test
    void names_a_changed_password_file() throws IOException {
        EmbeddedDatabase database = EmbeddedPostgres.startOrReuse(folder);
        String password = database.password();
        Files.writeString(folder.resolve("password"), "other");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.startOrReuse(folder))
                    .hasMessageContaining("refuses the password in " + folder.resolve("password"));
        } finally {
            Files.writeString(folder.resolve("password"), password);
        }
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
