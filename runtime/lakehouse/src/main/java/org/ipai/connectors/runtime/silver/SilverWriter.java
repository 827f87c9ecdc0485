package org.ipai.connectors.runtime.silver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.ipai.connectors.runtime.bronze.BronzePosition;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.lake.Relay;
import org.ipai.connectors.runtime.lake.TableFiles;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stream's pages into its silver table, checkpoint by checkpoint. Nothing is visible before {@link #commit}. Calls come
 * from one thread at a time; encoding goes on in a second one.
 */
public final class SilverWriter implements AutoCloseable {

    /** Keys are kept in memory until the commit, 24 to 48 bytes each. */
    private static final int FULL_ROWS = 1_000_000;

    /** One being filled, one being encoded, one in between. */
    private static final int BATCHES = 3;

    private final Table table;
    private final UUID runId;
    /** What was there before this writer: data files up to this sequence number. */
    private final long before;

    private final PageDecoder decoder;
    private final ExistingKeys existing;
    private final CheckpointRows rows;
    private final Relay<Batch> encoding;
    private @Nullable Batch batch;
    private long pending;

    /**
     * @param table the stream's table, at the stream's schema
     * @param runId the run that writes; part of the files' names
     */
    public SilverWriter(Table table, SourceStream stream, UUID runId) {
        StreamDescriptor descriptor = stream.descriptor();
        RecordColumns sample = new RecordColumns(descriptor.schema());
        List<String> names = descriptor.primaryKey();
        KeyHash hash = KeyHash.random();
        RowKeys written = new RowKeys(hash, names, sample);
        this.table = table;
        this.runId = runId;
        this.before =
                table.currentSnapshot() == null ? 0 : table.currentSnapshot().sequenceNumber();
        this.decoder = new PageDecoder(written.columns());
        this.existing = new ExistingKeys(table, names, written);
        this.rows = new CheckpointRows(
                new TableFiles(table, descriptor.schema(), runId + "-" + UUID.randomUUID()),
                written,
                new KeyRanges(written.columns(), names),
                DeletionFlag.of(descriptor.deletes(), sample));
        this.encoding = new Relay<>("silver-" + descriptor.silverTable(), batches(stream), rows::add);
    }

    private static List<Batch> batches(SourceStream stream) {
        return Stream.generate(() -> new Batch(stream)).limit(BATCHES).toList();
    }

    /**
     * Appends a page's records; those that do not fit the stream's types go to {@code quarantine} instead.
     *
     * @param position where the page lies in bronze
     */
    public void append(RecordPage page, BronzePosition position, Consumer<QuarantinedRecord> quarantine) {
        PageDecoder.Context context = new PageDecoder.Context(page, position, quarantine);
        int record = 0;
        while (record < page.records()) {
            Batch current = batch;
            if (current == null) {
                current = encoding.take();
                current.clear();
                batch = current;
            }
            int rowsBefore = current.columns().rows();
            record = decoder.decode(context, record, current);
            pending += current.columns().rows() - rowsBefore;
            if (current.isFull()) {
                submit(current);
            }
        }
    }

    /** How many records were left out so far because the stream does not want them; the rows with their keys go. */
    public long filtered() {
        return decoder.leftOut();
    }

    /** Whether it is time to commit: more rows would take more memory than a writer should. */
    public boolean isFull() {
        return pending >= FULL_ROWS;
    }

    /**
     * Makes the rows appended since the last commit part of the table, in place of those with the same keys, in one atomic step.
     * A checkpoint that was committed before is not committed again.
     *
     * @param checkpointId identifies the checkpoint for {@code isCommitted}
     * @param summary further properties of the snapshot
     * @throws UnknownOutcomeException if it cannot be told whether the commit happened
     * @throws org.ipai.connectors.runtime.lake.LakeException if it did not happen; call {@link #abort()}
     */
    public SilverCommit commit(UUID checkpointId, Map<String, String> summary) {
        if (batch != null) {
            submit(batch);
        }
        encoding.await();
        return committedBefore(checkpointId).orElseGet(() -> {
            List<DataFile> files = rows.finish();
            return commit(new Upsert(table, existing, rows, files), checkpointId, summary);
        });
    }

    /**
     * How many rows were in the table before this writer and have not been written by it. To be asked when nothing is left to
     * commit.
     *
     * @param sliceColumns columns that make the key of a row's slice; may be empty if {@code spared} is
     * @param spared keys of slices whose rows do not count
     */
    public long countUnseen(List<String> sliceColumns, Set<String> spared) {
        table.refresh();
        UnseenRows unseen = new UnseenRows(table, before, sliceColumns, spared);
        unseen.existing(table.currentSnapshot());
        return unseen.counts().deleted();
    }

    /** Removes the rows that {@link #countUnseen} counts, in a commit like {@link #commit}. */
    public SilverCommit removeUnseen(UUID checkpointId, List<String> sliceColumns, Set<String> spared) {
        return committedBefore(checkpointId)
                .orElseGet(() -> commit(new UnseenRows(table, before, sliceColumns, spared), checkpointId, Map.of()));
    }

    /** Removes the rows with the keys that another table lists, in a commit like {@link #commit}. */
    public SilverCommit removeListed(UUID checkpointId, ListedDeletions deletions) {
        return committedBefore(checkpointId).orElseGet(() -> {
            deletions.forEach(rows::delete);
            return commit(new Upsert(table, existing, rows, List.of()), checkpointId, Map.of());
        });
    }

    private Optional<SilverCommit> committedBefore(UUID checkpointId) {
        table.refresh();
        Optional<SilverCommit> earlier =
                SnapshotSummaries.find(table, checkpointId).map(SnapshotSummaries::commit);
        if (earlier.isPresent()) {
            abort();
        }
        return earlier;
    }

    private SilverCommit commit(TableChange change, UUID checkpointId, Map<String, String> summary) {
        TableCommit.Checkpoint checkpoint = new TableCommit.Checkpoint(checkpointId, runId, summary);
        SilverCommit commit;
        try {
            commit = new TableCommit(table, change, checkpoint).commit();
        } catch (UnknownOutcomeException e) {
            forget();
            throw e;
        } catch (RuntimeException e) {
            change.dataFiles().forEach(file -> table.io().deleteFile(file.location()));
            forget();
            throw e;
        }
        forget();
        return commit;
    }

    private void submit(Batch full) {
        encoding.submit(full);
        batch = null;
    }

    private void forget() {
        rows.clear();
        pending = 0;
    }

    /** Gives up the rows appended since the last commit and removes their files. */
    public void abort() {
        if (batch != null) {
            encoding.giveBack(batch);
            batch = null;
        }
        encoding.reset();
        rows.discard();
        pending = 0;
    }

    /** Gives up what is not committed. */
    @Override
    public void close() {
        abort();
        encoding.close();
    }
}
