package org.ipai.connectors.runtime.gold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A gold table as it is.
 *
 * @param types its columns' types by name; empty if there is no such table
 * @param key names of the primary key's columns
 */
record TableShape(Map<String, String> types, List<String> key) {

    static TableShape read(Connection connection, String table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select a.attname, format_type(a.atttypid, a.atttypmod)
                from pg_catalog.pg_attribute a
                join pg_catalog.pg_class c on c.oid = a.attrelid and c.relnamespace = 'gold'::regnamespace
                where c.relname = ? and a.attnum > 0 and not a.attisdropped order by a.attnum""")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        List<String> key = Sql.texts(connection, """
                select a.attname
                from pg_catalog.pg_constraint k
                join pg_catalog.pg_class c on c.oid = k.conrelid and c.relnamespace = 'gold'::regnamespace
                cross join unnest(k.conkey) with ordinality as part (number, position)
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = part.number
                where c.relname = ? and k.contype = 'p' order by part.position""", table);
        return new TableShape(types, key);
    }

    boolean exists() {
        return !types.isEmpty();
    }

    /** Whether new columns are all it takes to become the other. */
    boolean canBecome(GoldTable wanted) {
        return key.equals(wanted.key())
                && wanted.columns().stream()
                        .allMatch(column -> types.getOrDefault(
                                        column.name(), column.type().sql())
                                .equals(column.type().sql()));
    }

    List<GoldColumn> missing(GoldTable wanted) {
        return wanted.columns().stream()
                .filter(column -> !types.containsKey(column.name()))
                .toList();
    }
}
