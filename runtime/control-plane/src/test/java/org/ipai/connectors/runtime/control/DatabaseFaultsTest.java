package org.ipai.connectors.runtime.control;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class DatabaseFaultsTest {

    @Test
    void a_refused_connection_names_the_place_but_no_secret() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThatThrownBy(() -> ControlPlane.open(
                        "jdbc:postgresql://127.0.0.1:" + port + "/lake?password=geheim", "ada", "geheim"))
                .isInstanceOf(ControlPlaneException.class)
                .hasMessageContaining("database 127.0.0.1:" + port + "/lake: cannot be reached")
                .hasMessageContaining("check that it runs")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void a_wrong_password_names_the_user() throws SQLException {
        TestDatabase database = TestDatabase.create();

        assertThatThrownBy(() -> ControlPlane.open(database.jdbcUrl(), database.user(), "wrong"))
                .hasMessageContaining("refuses the login of user 'ipai'")
                .hasMessageContaining("check user and password");
    }

    @Test
    void a_missing_database_is_said_to_be_missing() throws SQLException {
        TestDatabase database = TestDatabase.create();

        assertThatThrownBy(() -> ControlPlane.open(database.jdbcUrl() + "_no", database.user(), database.password()))
                .hasMessageContaining("does not exist; create it");
    }

    @Test
    void a_read_only_database_is_said_to_be_one() throws SQLException {
        TestDatabase database = TestDatabase.create();
        String name = database.jdbcUrl().replaceFirst(".*/", "");
        database.execute("alter database " + name + " set default_transaction_read_only = on");

        assertThatThrownBy(database::open)
                .hasMessageContaining("takes no writes")
                .hasMessageContaining("primary");
    }

    @Test
    void something_else_than_a_url_is_refused_without_printing_what_may_be_a_password() {
        assertThatThrownBy(() -> ControlPlane.open("postgres://ada:geheim@host/db", "ada", "geheim"))
                .hasMessageContaining("write it as jdbc:postgresql://host:port/database")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void a_transaction_pooler_is_refused() {
        assertThatThrownBy(() -> ControlPlane.open(
                        "jdbc:postgresql://aws-0-eu-central-1.pooler.supabase.com:6543/postgres", "ada", "geheim"))
                .hasMessageContaining("use the session pooler, port 5432");
    }

    @Test
    void sessions_cut_by_the_server_are_replaced() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (ControlPlane plane = database.open()) {
            long id = plane.connections().ensure("a", "github");
            database.cutSessions();

            assertThat(plane.connections().ensure("a", "github")).isEqualTo(id);
        }
    }
}
