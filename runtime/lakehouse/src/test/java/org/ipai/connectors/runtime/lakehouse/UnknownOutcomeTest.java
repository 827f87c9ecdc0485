package org.ipai.connectors.runtime.lakehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.LocationProviders;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.LocationProvider;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.ipai.connectors.runtime.silver.UnknownOutcomeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database goes away in the middle of a commit. */
final class UnknownOutcomeTest {

    private static final IssueStream STREAM = IssueStream.small();

    private Rig rig;

    @BeforeEach
    void open(@TempDir Path root) {
        rig = new Rig(root);
        rig.sync(STREAM, Pages.issue(1, "a", "open"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_commit_that_happened_is_found_and_counts() {
        SilverCommit commit = commit(Fault.AFTER_COMMIT, UUID.randomUUID());

        assertThat(commit.inserted()).isEqualTo(1);
        assertThat(commit.updated()).isEqualTo(1);
        assertThat(rig.rows()).hasSize(2);
    }

    @Test
    void a_commit_that_cannot_be_found_keeps_its_files_until_they_are_known_to_be_orphans() throws IOException {
        UUID checkpoint = UUID.randomUUID();
        assertThatThrownBy(() -> commit(Fault.INSTEAD_OF_COMMIT, checkpoint))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessageContaining(checkpoint.toString());

        assertThat(rig.lakehouse.isCommitted(STREAM.descriptor(), checkpoint)).isFalse();
        assertThat(parquetFiles()).isEqualTo(3);
        rig.lakehouse.removeOrphans(STREAM.descriptor(), java.util.Set.of());
        assertThat(parquetFiles()).isEqualTo(1);
        assertThat(rig.rows()).hasSize(1);
    }

    private SilverCommit commit(Fault fault, UUID checkpoint) {
        TableOperations operations = ((BaseTable) rig.table()).operations();
        Table table = new BaseTable(new FaultyOperations(operations, fault), "faulty");
        try (SilverWriter writer = new SilverWriter(table, STREAM, Rig.RUN)) {
            rig.append(writer, Pages.of(Pages.issue(1, "b", "open"), Pages.issue(2, "b", "open")));
            return writer.commit(checkpoint, Map.of());
        }
    }

    private long parquetFiles() throws IOException {
        try (Stream<Path> files = Files.walk(rig.root.resolve("silver"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    private enum Fault {
        AFTER_COMMIT,
        INSTEAD_OF_COMMIT
    }

    /** Loses the connection around the commit. */
    private record FaultyOperations(TableOperations real, Fault fault) implements TableOperations {

        @Override
        public TableMetadata current() {
            return real.current();
        }

        @Override
        public TableMetadata refresh() {
            return real.refresh();
        }

        @Override
        public void commit(TableMetadata base, TableMetadata metadata) {
            if (fault == Fault.AFTER_COMMIT) {
                real.commit(base, metadata);
            }
            throw new CommitStateUnknownException(new IOException("connection lost"));
        }

        @Override
        public FileIO io() {
            return real.io();
        }

        @Override
        public String metadataFileLocation(String fileName) {
            return real.metadataFileLocation(fileName);
        }

        @Override
        public LocationProvider locationProvider() {
            return LocationProviders.locationsFor(current().location(), Map.of());
        }
    }
}
