package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class UnusableFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @BeforeEach
    void make_a_stopped_database() {
        EmbeddedPostgres.startOrReuse(folder).stop();
    }

    @AfterEach
    void move_the_database_away() throws IOException {
        EmbeddedPostgres.stop(folder);
        Files.move(
                folder.resolve("data"), Files.createTempDirectory(folder, "old").resolve("data"));
    }

    @Test
    void says_what_to_do_with_data_of_another_version() throws IOException {
        Files.writeString(folder.resolve("data/PG_VERSION"), "14\n");

        assertThatThrownBy(() -> EmbeddedPostgres.startOrReuse(folder))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("made by PostgreSQL 14, but this release brings PostgreSQL 18")
                .hasMessageContaining("dump it");
    }

    @Test
    void says_what_to_do_with_damaged_data() throws IOException {
        Files.delete(folder.resolve("data/global/pg_control"));

        assertThatThrownBy(() -> EmbeddedPostgres.startOrReuse(folder))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("its files are damaged; restore the folder from a backup, or move it away")
                .hasMessageContaining("pg_control");
    }

    @Test
    void says_that_a_file_is_missing() throws IOException {
        Files.delete(folder.resolve("data/PG_VERSION"));

        assertThatThrownBy(() -> EmbeddedPostgres.startOrReuse(folder))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("PG_VERSION is missing");
    }

    @Test
    void runs_as_the_owner_of_the_data_when_started_by_root(@TempDir Path given) throws Exception {
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
        // JUnit's folder is closed to others; they must be able to enter.
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedPostgres.startOrReuse(given).stop();
        ServerAccount.switchedTo(65534, ServerFolder.open(given));

        EmbeddedDatabase database = EmbeddedPostgres.startOrReuse(given);
        try {
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(database.pid())), "unix:uid"))
                    .isEqualTo(65534);
            assertThat(EmbeddedPostgresTest.query(database, "select 1")).isEqualTo("1");
        } finally {
            database.stop();
        }
    }

    @Test
    void says_that_the_folder_cannot_be_made() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.startOrReuse(file.resolve("below")))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("check that the disk has room and that this user may write there");
    }
}
