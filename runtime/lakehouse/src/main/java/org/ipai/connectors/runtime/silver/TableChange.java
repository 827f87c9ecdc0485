package org.ipai.connectors.runtime.silver;

import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.expressions.Expression;
import org.jspecify.annotations.Nullable;

/** What a commit changes in a table. It can be worked out anew when another writer has come first. */
interface TableChange {

    /** Data files that become part of the table. */
    List<DataFile> dataFiles();

    /** Rows of a snapshot that go; null stands for an empty table. To be called before {@link #counts}. */
    PositionDeletes existing(@Nullable Snapshot base);

    /** Rows of the new data files that are not to be seen. */
    PositionDeletes own();

    /** Whether the change depends on what is in the table. */
    boolean looksUpRows();

    /** True of every row that the change depends on. */
    Expression filter();

    Counts counts();

    /** Rows that come, are replaced, and go for good. */
    record Counts(long inserted, long updated, long deleted) {}
}
