package org.ipai.connectors.generator.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Set;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the other tests hold for sound or faulty, Postgres holds for the same. */
class PostgresAgreesTest {

    /** undefined_column, undefined_table: the latter for an alias that is not there. */
    private static final Set<String> MISSING = Set.of("42703", "42P01");

    private static EmbeddedDatabase server;
    private static Connection connection;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedPostgres.startOrReuse(Path.of("target", "test-postgres"));
        connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        connection.setAutoCommit(false);
        execute("create schema gold");
        execute("set search_path = gold");
        execute(
                "create table github_issues (id bigint, title text, body text, state text, \"user\" jsonb, labels jsonb,"
                        + " reactions jsonb, created_at timestamptz, updated_at timestamptz, closed_at timestamptz,"
                        + " repository_id bigint, _emitted_at timestamptz, _source text)");
        execute("create table github_repositories (id bigint, full_name text, owner jsonb, archived boolean)");
        execute("create table gold_other (id bigint)");
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.rollback();
        connection.close();
        server.stop();
    }

    @Test
    void understands_the_sound_queries() throws SQLException, IOException {
        for (String query : Queries.sound().toList()) {
            Savepoint before = connection.setSavepoint();
            assertThatCode(() -> execute("explain " + query)).as(query).doesNotThrowAnyException();
            connection.rollback(before);
        }
    }

    @Test
    void misses_names_in_the_faulty_queries() throws SQLException, IOException {
        for (String query : Queries.faulty().toList()) {
            Savepoint before = connection.setSavepoint();
            assertThatThrownBy(() -> execute("explain " + query))
                    .as(query)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(MISSING).contains(e.getSQLState()));
            connection.rollback(before);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Else each question mark would stand for a parameter.
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
