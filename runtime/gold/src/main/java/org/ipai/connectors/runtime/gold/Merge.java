package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Inserts rows, or replaces those of the same key, by way of a table that ends with the transaction. */
    long upsert(SilverReader rows) throws SQLException, IOException {
        long copied = stage("staged_rows", gold.columns(), rows);
        if (copied > 0) {
            String names = Identifiers.quoted(gold.columnNames());
            Sql.execute(
                    connection,
                    "insert into " + target + " (" + names + ") select " + names
                            + " from pg_temp.staged_rows on conflict (" + Identifiers.quoted(gold.key()) + ") do "
                            + update());
        }
        return copied;
    }

    private String update() throws SQLException {
        Stream<String> changed = gold.columnNames().stream()
                .filter(name -> !gold.key().contains(name))
                .map(name -> Identifiers.quoted(name) + " = excluded." + Identifiers.quoted(name));
        // Columns that silver has dropped stay for the sake of views, without values that nobody keeps up to date.
        Stream<String> left = TableShape.read(connection, gold.name()).left(gold).stream()
                .map(name -> Identifiers.quoted(name) + " = null");
        String assignments = Stream.concat(changed, left).collect(Collectors.joining(", "));
        return assignments.isEmpty() ? "nothing" : "update set " + assignments;
    }

    long insertAll(SilverReader rows) throws SQLException, IOException {
        return copy(target, gold.columns(), rows);
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
        stage("live_keys", gold.keyColumns(), live);
        String sameKey = gold.key().stream()
                .map(Identifiers::quoted)
                .map(name -> "k." + name + " = g." + name)
                .collect(Collectors.joining(" and "));
        return Sql.execute(
                connection,
                "delete from " + target + " g where not exists (select from pg_temp.live_keys k where " + sameKey
                        + ")");
    }

    private long stage(String table, List<GoldColumn> columns, SilverReader rows) throws SQLException, IOException {
        String definitions = columns.stream().map(GoldColumn::definition).collect(Collectors.joining(", "));
        Sql.execute(connection, "create temporary table " + table + " (" + definitions + ") on commit drop");
        long copied = copy("pg_temp." + table, columns, rows);
        Sql.execute(connection, "analyze pg_temp." + table);
        return copied;
    }

    private long copy(String table, List<GoldColumn> columns, SilverReader rows) throws SQLException, IOException {
        BinaryCopy copy = new BinaryCopy(connection, table, columns);
        List<Types.NestedField> fields =
                columns.stream().map(GoldColumn::silver).toList();
        rows.forEach(new Schema(silver.schema().schemaId(), fields), copy::write);
        return copy.finish();
    }
}
