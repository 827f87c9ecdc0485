package org.ipai.connectors.runtime.gold;

import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.DeleteFilter;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.InputFile;

/** Leaves out deleted rows of a data file, read in Iceberg's internal representation. */
final class LiveRowFilter extends DeleteFilter<Record> {

    private final Table table;

    LiveRowFilter(Table table, FileScanTask task, Schema projection) {
        super(task.file().location(), task.deletes(), table.schema(), projection);
        this.table = table;
    }

    @Override
    protected StructLike asStructLike(Record row) {
        return row;
    }

    @Override
    protected InputFile getInputFile(String location) {
        return table.io().newInputFile(location);
    }
}
