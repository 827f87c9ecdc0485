package org.ipai.connectors.runtime.silver;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
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
        this.decoder = new PageDecoder(written.columns());
        this.existing = new ExistingKeys(table, names, written);
        this.rows = new CheckpointRows(
                new TableFiles(table, descriptor.schema(), runId + "-" + UUID.randomUUID()),
                written,
                new KeyRanges(written.columns(), names));
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
        table.refresh();
        Snapshot earlier = SnapshotSummaries.find(table, checkpointId).orElse(null);
        if (earlier != null) {
            abort();
            return SnapshotSummaries.commit(earlier);
        }
        List<DataFile> files = rows.finish();
        Upsert.Checkpoint checkpoint = new Upsert.Checkpoint(checkpointId, runId, summary);
        SilverCommit commit;
        try {
            commit = new Upsert(table, existing, rows, files, checkpoint).commit();
        } catch (UnknownOutcomeException e) {
            forget();
            throw e;
        } catch (RuntimeException e) {
            files.forEach(file -> table.io().deleteFile(file.location()));
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
