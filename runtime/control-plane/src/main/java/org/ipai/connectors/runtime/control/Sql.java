package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with bound parameters: strings, numbers, UUIDs, instants, and collections of strings as {@code text[]}. */
final class Sql {

    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement and returns how many rows it changed. */
    @SuppressWarnings("SqlSourceToSinkFlow")
    static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    static <T> List<T> list(Connection connection, RowReader<T> reader, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        }
    }

    static <T> Optional<T> find(Connection connection, RowReader<T> reader, String sql, @Nullable Object... parameters)
            throws SQLException {
        return list(connection, reader, sql, parameters).stream().findFirst();
    }

    /** The only row of a query that always has one. */
    static <T> T one(Connection connection, RowReader<T> reader, String sql, @Nullable Object... parameters)
            throws SQLException {
        return find(connection, reader, sql, parameters)
                .orElseThrow(() -> new IllegalStateException("query returned no row: " + sql));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                bind(connection, statement, i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        if (value instanceof String text) {
            statement.setString(index, storable(text));
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Collection<?> texts) {
            Object[] elements = texts.stream()
                    .map(text -> text == null ? null : storable(text.toString()))
                    .toArray();
            statement.setArray(index, connection.createArrayOf("text", elements));
        } else {
            statement.setObject(index, value);
        }
    }

    /** Text that came from a provider may hold NUL, which Postgres' text cannot; it becomes U+FFFD. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
