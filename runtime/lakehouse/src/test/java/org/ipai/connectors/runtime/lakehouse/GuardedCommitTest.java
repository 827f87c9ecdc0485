package org.ipai.connectors.runtime.lakehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.lake.CommitGuard;
import org.ipai.connectors.runtime.lake.RefusedCommitException;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.ipai.connectors.runtime.silver.UnknownOutcomeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Commits by writers whose right to write is a number in a table of the same database, which others may count up. */
@SuppressWarnings("NullAway.Init")
final class GuardedCommitTest {

    private static final IssueStream STREAM = IssueStream.small();
    private static final String TAKE_OVER = "update public.right_to_write set token = token + 1";

    private Rig rig;

    @BeforeEach
    void open(@TempDir Path root) throws SQLException {
        rig = new Rig(root);
        rig.sync(STREAM, Pages.issue(1, "a", "open"));
        execute("create table public.right_to_write (token integer)", "insert into public.right_to_write values (1)");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** What the first holder's transactions ask. */
    private static void requireFirst(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement();
                ResultSet row = statement.executeQuery("select from public.right_to_write where token = 1 for share")) {
            if (!row.next()) {
                throw new IllegalStateException("taken over");
            }
        }
    }

    @Test
    void a_holder_commits() {
        try (SilverWriter writer = rig.lakehouse.silver(STREAM, Rig.RUN, GuardedCommitTest::requireFirst)) {
            rig.append(writer, Pages.of(Pages.issue(2, "b", "open")));
            writer.commit(UUID.randomUUID(), Map.of());
        }

        assertThat(rig.rows()).hasSize(2);
    }

    @Test
    void a_former_holder_is_refused_and_leaves_nothing_behind() throws Exception {
        List<Path> before = files();
        UUID checkpoint = UUID.randomUUID();
        try (SilverWriter writer = rig.lakehouse.silver(STREAM, Rig.RUN, GuardedCommitTest::requireFirst)) {
            rig.append(writer, Pages.of(Pages.issue(1, "late", "open"), Pages.issue(2, "late", "open")));
            execute(TAKE_OVER);

            assertThatThrownBy(() -> writer.commit(checkpoint, Map.of()))
                    .isInstanceOf(RefusedCommitException.class)
                    .hasMessage("taken over")
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        }

        assertThat(rig.lakehouse.isCommitted(STREAM.descriptor(), checkpoint)).isFalse();
        assertThat(rig.rows()).hasSize(1);
        assertThat(rig.rows().values()).extracting(row -> row.getField("title")).containsExactly("a");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_former_holder_cannot_change_the_tables_columns_either() throws SQLException {
        execute(TAKE_OVER);

        assertThatThrownBy(() -> rig.lakehouse.silver(STREAM, Rig.RUN, GuardedCommitTest::requireFirst))
                .isInstanceOf(RefusedCommitException.class);
    }

    @Test
    void the_right_cannot_be_taken_in_the_middle_of_a_commit() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<Void> armed = new CompletableFuture<>();
        CommitGuard pausing = transaction -> {
            requireFirst(transaction);
            if (armed.isDone() && asked.complete(null)) {
                goOn.join();
            }
        };
        try (SilverWriter writer = rig.lakehouse.silver(STREAM, Rig.RUN, pausing)) {
            rig.append(writer, Pages.of(Pages.issue(2, "b", "open")));
            armed.complete(null);
            CompletableFuture<Void> commit =
                    CompletableFuture.runAsync(() -> writer.commit(UUID.randomUUID(), Map.of()));
            asked.join();
            assertThatThrownBy(() -> execute("set lock_timeout = '50ms'", TAKE_OVER))
                    .hasMessageContaining("lock timeout");
            goOn.complete(null);
            commit.join();
        }

        execute(TAKE_OVER);
        assertThat(rig.rows()).hasSize(2);
    }

    @Test
    void a_right_that_is_lost_right_after_the_commit_does_not_take_its_files_away() throws Exception {
        CommitGuard losing = transaction -> {
            if (isCommitted()) {
                throw new IllegalStateException("taken over");
            }
        };
        UUID checkpoint = UUID.randomUUID();
        try (SilverWriter writer = rig.lakehouse.silver(STREAM, Rig.RUN, losing)) {
            rig.append(writer, Pages.of(Pages.issue(2, "b", "open")));
            assertThatThrownBy(() -> writer.commit(checkpoint, Map.of())).isInstanceOf(UnknownOutcomeException.class);
        }

        assertThat(rig.lakehouse.isCommitted(STREAM.descriptor(), checkpoint)).isTrue();
        assertThat(rig.rows()).hasSize(2);
    }

    private boolean isCommitted() {
        return rig.table().history().size() > 1;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(rig.root.resolve("silver"))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        rig.settings.jdbcUrl(), rig.settings.user(), rig.settings.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
