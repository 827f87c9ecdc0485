package org.ipai.connectors.runtime.silver;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.ipai.connectors.runtime.lake.TableFiles;

/**
 * The rows of a checkpoint: written to data files as they come, with their keys kept aside. Of rows with the same key the last
 * one counts; if it says that its record is deleted, none is left.
 */
final class CheckpointRows {

    private static final int POSITION_BITS = 40;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    private final TableFiles files;
    private final RowKeys keys;
    private final KeyRanges ranges;
    private final DeletionFlag flag;
    private final KeyIndex index = new KeyIndex();
    /** Places, file and position in one number, of rows that a later row replaced, and of those that only tell of a deletion. */
    private long[] superseded = new long[16];

    private int supersededSize;
    private long rows;
    /** Whether there are keys whose range is not known. */
    private boolean hasForeignKeys;

    CheckpointRows(TableFiles files, RowKeys keys, KeyRanges ranges, DeletionFlag flag) {
        this.files = files;
        this.keys = keys;
        this.ranges = ranges;
        this.flag = flag;
    }

    void add(Batch batch) {
        batch.columns().requireWholeRows();
        rows += batch.columns().rows();
        if (keys.isEmpty()) {
            files.append(batch.columns(), (row, file, position) -> {});
            return;
        }
        ranges.add(batch.columns());
        files.append(batch.columns(), (row, file, position) -> {
            KeyHash hash = keys.of(batch.columns(), row);
            long place = ((long) file << POSITION_BITS) | position;
            boolean isDeleted = flag.isSet(batch.columns(), row);
            long previous = index.put(hash.high(), hash.low(), isDeleted ? KeyIndex.DELETED : place);
            if (previous != KeyIndex.ABSENT && previous != KeyIndex.DELETED) {
                supersede(previous);
            }
            if (isDeleted) {
                supersede(place);
            }
        });
    }

    /** Adds the key of a deleted record: the first fields of a row, in order. */
    void delete(Record key) {
        hasForeignKeys = true;
        KeyHash hash = keys.of(key);
        index.put(hash.high(), hash.low(), KeyIndex.DELETED);
    }

    private void supersede(long place) {
        if (supersededSize == superseded.length) {
            superseded = Arrays.copyOf(superseded, supersededSize * 2);
        }
        superseded[supersededSize++] = place;
    }

    List<DataFile> finish() {
        return files.finish();
    }

    /** Deletes of the rows that were replaced within the checkpoint. */
    PositionDeletes superseded(List<DataFile> dataFiles, Table table) {
        PositionDeletes deletes = new PositionDeletes();
        for (int i = 0; i < supersededSize; i++) {
            DataFile file = dataFiles.get((int) (superseded[i] >>> POSITION_BITS));
            PartitionSpec spec = Objects.requireNonNull(table.specs().get(file.specId()));
            deletes.add(file, spec, superseded[i] & POSITION_MASK);
        }
        return deletes;
    }

    KeyIndex index() {
        return index;
    }

    /** True of every row of the table that one of these may replace. */
    Expression filter() {
        return hasForeignKeys ? Expressions.alwaysTrue() : ranges.filter();
    }

    /** Rows that remain when each key counts once. */
    long distinctRows() {
        return rows - supersededSize;
    }

    /** Forgets the rows; the files stay. */
    void clear() {
        index.clear();
        ranges.clear();
        supersededSize = 0;
        rows = 0;
        hasForeignKeys = false;
    }

    void discard() {
        files.discard();
        clear();
    }
}
