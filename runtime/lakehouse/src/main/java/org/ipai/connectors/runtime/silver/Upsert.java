package org.ipai.connectors.runtime.silver;

import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.jspecify.annotations.Nullable;

/** A checkpoint's rows take the place of those with their keys; keys of deleted records take theirs away. */
final class Upsert implements TableChange {

    private final Table table;
    private final ExistingKeys existing;
    private final CheckpointRows rows;
    private final List<DataFile> dataFiles;

    Upsert(Table table, ExistingKeys existing, CheckpointRows rows, List<DataFile> dataFiles) {
        this.table = table;
        this.existing = existing;
        this.rows = rows;
        this.dataFiles = List.copyOf(dataFiles);
    }

    @Override
    public List<DataFile> dataFiles() {
        return dataFiles;
    }

    @Override
    public PositionDeletes existing(@Nullable Snapshot base) {
        rows.index().clearMatches();
        return base == null || !looksUpRows()
                ? new PositionDeletes()
                : existing.replacedBy(rows.index(), rows.filter(), base.snapshotId());
    }

    @Override
    public PositionDeletes own() {
        return rows.superseded(dataFiles, table);
    }

    @Override
    public boolean looksUpRows() {
        return rows.index().size() > 0;
    }

    @Override
    public Expression filter() {
        return rows.filter();
    }

    @Override
    public Counts counts() {
        long deleted = rows.index().deletedMatches();
        long updated = rows.index().matches() - deleted;
        return new Counts(rows.distinctRows() - updated, updated, deleted);
    }
}
