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
import org.ipai.connectors.runtime.record.RecordColumns;

/**
 * The rows of a checkpoint: written to data files as they come, with their keys kept aside. Of rows with the same key the last
 * one counts; if it says that its record is deleted, or is left out, none is left.
 */
final class CheckpointRows {

    private static final int POSITION_BITS = 40;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;
    /** The place of a row that is left out. */
    private static final long NOWHERE = -1;

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
        RecordColumns columns = batch.columns();
        columns.requireWholeRows();
        rows += columns.rows() - batch.leftOut().cardinality();
        if (keys.isEmpty()) {
            files.append(columns, batch.leftOut(), (row, file, position) -> {});
            return;
        }
        ranges.add(columns);
        long[] places = new long[columns.rows()];
        Arrays.fill(places, NOWHERE);
        files.append(
                columns,
                batch.leftOut(),
                (row, file, position) -> places[row] = ((long) file << POSITION_BITS) | position);
        for (int row = 0; row < places.length; row++) {
            note(columns, row, places[row]);
        }
    }

    /** Notes where a row is, in the order in which rows came: files are filled partition by partition. */
    private void note(RecordColumns columns, int row, long place) {
        KeyHash hash = keys.of(columns, row);
        boolean isGone = place == NOWHERE || flag.isSet(columns, row);
        long previous = index.put(hash.high(), hash.low(), isGone ? KeyIndex.DELETED : place);
        if (previous != KeyIndex.ABSENT && previous != KeyIndex.DELETED) {
            supersede(previous);
        }
        if (isGone && place != NOWHERE) {
            supersede(place);
        }
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
