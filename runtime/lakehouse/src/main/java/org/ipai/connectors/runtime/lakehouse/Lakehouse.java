package org.ipai.connectors.runtime.lakehouse;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.ipai.connectors.runtime.bronze.BronzeFolder;
import org.ipai.connectors.runtime.bronze.BronzeWriter;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.lake.CommitGuard;
import org.ipai.connectors.runtime.lake.LakeCatalog;
import org.ipai.connectors.runtime.lake.LakeException;
import org.ipai.connectors.runtime.lake.TableDefinition;
import org.ipai.connectors.runtime.silver.ListedDeletions;
import org.ipai.connectors.runtime.silver.OrphanFiles;
import org.ipai.connectors.runtime.silver.ParentRows;
import org.ipai.connectors.runtime.silver.QualityCheck;
import org.ipai.connectors.runtime.silver.QualityResult;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.ipai.connectors.runtime.silver.SnapshotSummaries;
import org.jspecify.annotations.Nullable;

/** Bronze files and silver tables under one folder. Safe for use by several threads; its writers are not. */
public final class Lakehouse implements AutoCloseable {

    private static final String SILVER = "silver";

    private final BronzeFolder bronze;
    private final LakeCatalog catalog;

    private Lakehouse(BronzeFolder bronze, LakeCatalog catalog) {
        this.bronze = bronze;
        this.catalog = catalog;
    }

    /**
     * Opens the lakehouse and makes what is not there yet.
     *
     * @throws LakeException if the database cannot be used
     */
    public static Lakehouse open(LakehouseSettings settings) {
        Path root = settings.root().toAbsolutePath().normalize();
        LakeCatalog.Database database =
                new LakeCatalog.Database(settings.jdbcUrl(), settings.user(), settings.password());
        return new Lakehouse(new BronzeFolder(root), LakeCatalog.open(root, database));
    }

    /** A writer of a stream's bronze files. */
    public BronzeWriter bronze(StreamDescriptor stream, UUID runId) {
        return new BronzeWriter(bronze, stream, runId);
    }

    /**
     * A writer of a stream's silver table, which is made, or brought up to the stream's schema, first.
     *
     * @param guard refuses the table's changes, this first one too, once others may make them
     * @throws LakeException if a column's type changed in a way that does not fit the rows there are
     */
    public SilverWriter silver(SourceStream stream, UUID runId, CommitGuard guard) {
        StreamDescriptor descriptor = stream.descriptor();
        TableDefinition definition =
                new TableDefinition(descriptor.schema(), descriptor.primaryKey(), descriptor.partitions());
        Table table = catalog.guarded(guard).prepare(SILVER, descriptor.silverTable(), definition);
        return new SilverWriter(table, stream, runId);
    }

    /**
     * What a stream's silver table tells of deleted records of another stream; empty if there is no table yet.
     *
     * @param key its columns that hold the other stream's primary key, in order
     * @param position where the last look ended, or null
     */
    public Optional<ListedDeletions> deletions(StreamDescriptor stream, List<String> key, @Nullable String position) {
        return find(stream).map(table -> new ListedDeletions(table, key, position));
    }

    /**
     * Takes a stream's silver table out of the catalog, whatever is left of its files; the next writer makes a new one. Data files
     * that are left stay until {@link #removeOrphans} finds that the new table does not refer to them.
     *
     * @param guard refuses that once others may write the table
     * @return whether there was one
     */
    public boolean dropTable(StreamDescriptor stream, CommitGuard guard) {
        return catalog.guarded(guard).drop(SILVER, stream.silverTable());
    }

    /** Whether a checkpoint is part of a stream's silver table. */
    public boolean isCommitted(StreamDescriptor stream, UUID checkpointId) {
        return find(stream)
                .filter(table -> SnapshotSummaries.isCommitted(table, checkpointId))
                .isPresent();
    }

    /** Removes the bronze files of a checkpoint that never committed; paths are relative to the root. */
    public void discardBronze(Collection<String> paths) {
        bronze.discard(paths);
    }

    /** Removes a stream's bronze files that dead runs left unsealed; returns what was removed. */
    public List<String> discardUnsealedBronze(StreamDescriptor stream, Set<UUID> liveRuns) {
        return bronze.discardUnsealed(stream, liveRuns);
    }

    /** Removes a stream's silver data files that dead runs wrote and no snapshot refers to; returns what was removed. */
    public List<Path> removeOrphans(StreamDescriptor stream, Set<UUID> liveRuns) {
        return find(stream).map(table -> OrphanFiles.remove(table, liveRuns)).orElse(List.of());
    }

    /**
     * The live rows of a stream's silver table as text by dotted path, nulls left out; none if there is no table yet.
     *
     * @return a stream to be closed after use
     */
    public Stream<Map<String, String>> parentRows(StreamDescriptor parent, List<String> dottedPaths) {
        return find(parent).map(table -> ParentRows.read(table, dottedPaths)).orElse(Stream.empty());
    }

    /** Checks a stream's quality rules over the live rows of its silver table. */
    public List<QualityResult> check(StreamDescriptor stream) {
        return new QualityCheck(table(stream)).run(stream.quality());
    }

    /**
     * A stream's silver table.
     *
     * @throws LakeException if nothing was synced yet
     */
    public Table table(StreamDescriptor stream) {
        return find(stream)
                .orElseThrow(() -> new LakeException(
                        "there is no table " + SILVER + "." + stream.silverTable() + " yet; sync the stream first"));
    }

    private Optional<Table> find(StreamDescriptor stream) {
        return catalog.find(SILVER, stream.silverTable());
    }

    @Override
    public void close() {
        catalog.close();
    }
}
