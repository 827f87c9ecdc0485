package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;

/** The statements that move rows of one table from silver into gold. */
final class Merge {

    private final Connection connection;
    private final GoldTable gold;
    private final Table silver;
    private final String target;

    Merge(Connection connection, GoldTable gold, Table silver) {
        this.connection = connection;
        this.gold = gold;
        this.silver = silver;
        this.target = Identifiers.inGold(gold.name());
    }

    /** Fills a table made in this transaction, which nobody else sees yet: its rows need no second visit by vacuum. */
    long fill(SilverReader rows) throws SQLException, IOException {
        return copy(target, "freeze true", gold.columns(), rows);
    }

    long insertAll(SilverReader rows) throws SQLException, IOException {
        return copy(target, "freeze false", gold.columns(), rows);
    }

    /**
     * Inserts rows in place of those of the same key. A wide row goes to the server once and is stored once; the keys, which
     * are small, go ahead of it.
     */
    long upsert(SilverReader rows) throws SQLException, IOException {
        if (rows.isEmpty()) {
            return 0;
        }
        if (hasRows()) {
            stage("changed_keys", rows);
            Sql.execute(connection, "delete from " + target + " g using pg_temp.changed_keys k where " + sameKey());
        }
        return insertAll(rows);
    }

    private boolean hasRows() throws SQLException {
        return !Sql.texts(connection, "select 1 from " + target + " limit 1").isEmpty();
    }

    long deleteAll() throws SQLException {
        return Sql.execute(connection, "delete from " + target);
    }

    long countRows() throws SQLException {
        return Long.parseLong(
                Sql.texts(connection, "select count(*) from " + target).get(0));
    }

    /** Deletes the rows whose keys silver does not have; reads the keys of all of silver. */
    long deleteAllBut(SilverReader live) throws SQLException, IOException {
        stage("live_keys", live);
        return Sql.execute(
                connection,
                "delete from " + target + " g where not exists (select from pg_temp.live_keys k where " + sameKey()
                        + ")");
    }

    private String sameKey() {
        return gold.key().stream()
                .map(Identifiers::quoted)
                .map(name -> "k." + name + " = g." + name)
                .collect(Collectors.joining(" and "));
    }

    /** Keys of rows, in a table that ends with the transaction. */
    private void stage(String table, SilverReader rows) throws SQLException, IOException {
        List<GoldColumn> columns = gold.keyColumns();
        String definitions = columns.stream().map(GoldColumn::definition).collect(Collectors.joining(", "));
        Sql.execute(connection, "create temporary table " + table + " (" + definitions + ") on commit drop");
        copy("pg_temp." + table, "freeze false", columns, rows);
        Sql.execute(connection, "analyze pg_temp." + table);
    }

    private long copy(String table, String option, List<GoldColumn> columns, SilverReader rows)
            throws SQLException, IOException {
        BinaryCopy copy = new BinaryCopy(connection, table, option, columns);
        List<Types.NestedField> fields =
                columns.stream().map(GoldColumn::silver).toList();
        rows.forEach(new Schema(silver.schema().schemaId(), fields), copy::write);
        return copy.finish();
    }
}
