package org.ipai.connectors.runtime.gold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/** Which silver snapshot a gold table shows. */
record Progress(UUID tableUuid, long snapshotId, long sequenceNumber, int lastColumnId) {

    static Optional<Progress> read(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select table_uuid, snapshot_id, sequence_number, last_column_id
                from gold._load_progress where table_name = ?""")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Progress(
                                row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getInt(4)))
                        : Optional.empty();
            }
        }
    }

    static Progress of(Table silver, Snapshot snapshot) {
        return new Progress(
                silver.uuid(),
                snapshot.snapshotId(),
                snapshot.sequenceNumber(),
                silver.schema().highestFieldId());
    }

    void write(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into gold._load_progress (table_name, table_uuid, snapshot_id, sequence_number, last_column_id)
                values (?, ?, ?, ?, ?)
                on conflict (table_name) do update
                set table_uuid = excluded.table_uuid, snapshot_id = excluded.snapshot_id,
                    sequence_number = excluded.sequence_number, last_column_id = excluded.last_column_id,
                    loaded_at = now()""")) {
            statement.setString(1, table);
            statement.setObject(2, tableUuid);
            statement.setLong(3, snapshotId);
            statement.setLong(4, sequenceNumber);
            statement.setInt(5, lastColumnId);
            statement.executeUpdate();
        }
    }

    /** Whether the snapshot follows from the one shown: the table was not replaced, nor rolled back. */
    boolean leadsTo(Table silver, Snapshot snapshot) {
        if (!tableUuid.equals(silver.uuid())) {
            return false;
        }
        boolean expired = silver.snapshot(snapshotId) == null;
        return expired
                ? snapshot.sequenceNumber() >= sequenceNumber
                : SnapshotUtil.isAncestorOf(silver, snapshot.snapshotId(), snapshotId);
    }
}
