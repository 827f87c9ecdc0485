package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.gold.TableEvolution.Rows;

/** One load of one table, within a transaction that holds its lock. */
final class TableLoad {

    private static final long NOTHING_LOADED = -1;

    private static final String PREFER_LZ4 = """
            select set_config(name, 'lz4', true) from pg_catalog.pg_settings
            where name = 'default_toast_compression' and 'lz4' = any (enumvals)""";

    private final Connection connection;
    private final Table silver;
    private final GoldTable gold;
    private final Merge merge;

    TableLoad(Connection connection, StreamDescriptor stream, Table silver) {
        this.connection = connection;
        this.silver = silver;
        this.gold = GoldTable.of(stream, silver.schema());
        this.merge = new Merge(connection, gold, silver);
    }

    GoldResult run() throws SQLException, IOException {
        Optional<Progress> progress = Progress.read(connection, gold.name());
        Rows rows = new TableEvolution(connection, gold)
                .evolve(progress.map(Progress::lastColumnId).orElse(0));
        Snapshot snapshot = silver.currentSnapshot();
        if (snapshot == null) {
            return new GoldResult(0, merge.deleteAll());
        }
        Optional<Progress> shown = progress.filter(loaded -> rows == Rows.COMPLETE);
        if (shown.isPresent() && shown.get().snapshotId() == snapshot.snapshotId()) {
            return new GoldResult(0, 0);
        }
        // Has an effect on what is too long for a row alone; not every server is built with it.
        Sql.texts(connection, PREFER_LZ4);
        SilverReader live = SilverReader.of(silver, snapshot);
        GoldResult result = rows == Rows.NONE
                ? new GoldResult(merge.fill(live), 0)
                : load(
                        live,
                        shown.filter(loaded -> loaded.leadsTo(silver, snapshot))
                                .map(Progress::sequenceNumber)
                                .orElse(NOTHING_LOADED));
        Progress.of(silver, snapshot).write(connection, gold.name());
        return result;
    }

    private GoldResult load(SilverReader live, long loaded) throws SQLException, IOException {
        if (!gold.hasKey()) {
            // Without a key there is nothing to tell a changed row by.
            long deleted = merge.deleteAll();
            return new GoldResult(merge.insertAll(live), deleted);
        }
        long merged = merge.upsert(live.after(loaded));
        // Gold now has every key of silver; if it has more rows, silver has lost some.
        long deleted = merge.countRows() > live.rowsAtLeast() ? merge.deleteAllBut(live) : 0;
        return new GoldResult(merged, deleted);
    }
}
