package org.ipai.connectors.runtime.silver;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.lake.LakeException;
import org.jspecify.annotations.Nullable;

/** A silver table whose rows each name a record of another stream that is deleted. */
public final class ListedDeletions {

    private static final long FROM_THE_START = -1;

    /** In a position, between how far a table has been followed and which table it is. */
    private static final String OF = "@";

    private final Table table;
    private final List<String> key;
    private final long after;
    private final long until;

    /**
     * The deletions that a table lists beyond a position.
     *
     * @param key its columns that hold the other stream's primary key, in order
     * @param position what {@link #position} was the last time, or null for all
     */
    public ListedDeletions(Table table, List<String> key, @Nullable String position) {
        this.table = table;
        this.key = key;
        Snapshot snapshot = table.currentSnapshot();
        this.until = snapshot == null ? FROM_THE_START : snapshot.sequenceNumber();
        this.after = position == null ? FROM_THE_START : after(position);
    }

    /** A table that was dropped and made again counts anew. */
    private long after(String position) {
        String[] parts = position.split(OF, 2);
        boolean isOfAnother = parts.length == 2 && !parts[1].equals(table.uuid().toString());
        long known = Long.parseLong(parts[0]);
        // Positions of earlier versions do not name their table; one that counts less far than it did is another.
        return isOfAnother || known > until ? FROM_THE_START : known;
    }

    /** Whether there is anything beyond the position. */
    public boolean hasNews() {
        return until > after;
    }

    /** The position after these deletions, which the next ones are read from. */
    public String position() {
        return until + OF + table.uuid();
    }

    /** Takes each key; the record holds its columns first and in order, and is valid until the next. */
    void forEach(Consumer<Record> consumer) {
        LiveRows rows = LiveRows.of(table, LiveRows.columns(table, key));
        long snapshot = Objects.requireNonNull(table.currentSnapshot()).snapshotId();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(snapshot).planFiles()) {
            for (FileScanTask task : tasks) {
                if (task.file().dataSequenceNumber() > after) {
                    read(task, rows, consumer);
                }
            }
        } catch (IOException e) {
            throw new LakeException("cannot read the deletions in " + table.name() + ": " + e.getMessage(), e);
        }
    }

    private void read(FileScanTask task, LiveRows rows, Consumer<Record> consumer) throws IOException {
        try (CloseableIterable<Record> records = rows.read(task)) {
            for (Record row : records) {
                if (isWhole(row)) {
                    consumer.accept(row);
                }
            }
        }
    }

    private boolean isWhole(Record row) {
        for (int i = 0; i < key.size(); i++) {
            if (row.get(i) == null) {
                return false;
            }
        }
        return true;
    }
}
