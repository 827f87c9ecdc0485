package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.runtime.connector.GoldView;
import org.jspecify.annotations.Nullable;

/** The business views in schema {@code gold}. */
public final class GoldViews {

    private final GoldDatabase database;
    private final GoldGuard guard;

    GoldViews(GoldDatabase database, GoldGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /**
     * Creates the views, or replaces them by their present definition, in order. Tables are found in {@code gold} alone.
     *
     * @throws GoldException naming every view that failed, with place and hint; the others have been applied, and one that
     *     failed stays as it was
     */
    public void apply(List<GoldView> views) {
        List<String> failures = database.inTransaction("gold views", guard, connection -> {
            new GoldLock(connection, guard).take("gold views");
            List<String> failed = new ArrayList<>();
            for (GoldView view : views) {
                apply(connection, view).ifPresent(failed::add);
            }
            return failed;
        });
        if (!failures.isEmpty()) {
            throw new GoldException(String.join("\n", failures), null);
        }
    }

    private static Optional<String> apply(Connection connection, GoldView view) throws SQLException {
        Savepoint before = connection.setSavepoint();
        ViewStatement statement =
                ViewStatement.of(view, connection.getMetaData().getDatabaseMajorVersion());
        try {
            replace(connection, view, statement);
            Sql.execute(connection, statement.comment());
            connection.releaseSavepoint(before);
            return Optional.empty();
        } catch (SQLException e) {
            connection.rollback(before);
            return Optional.of(statement.explain(e));
        }
    }

    private static void replace(Connection connection, GoldView view, ViewStatement statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Sql.execute(connection, "set local search_path = gold");
            Sql.execute(connection, statement.create());
        } catch (SQLException e) {
            if (!ViewStatement.changesColumns(e)) {
                throw e;
            }
            connection.rollback(before);
            recreate(connection, view, statement);
        }
    }

    /** Postgres replaces a view in place only if its columns stay; else it and those that read it are made anew. */
    private static void recreate(Connection connection, GoldView view, ViewStatement statement) throws SQLException {
        List<SavedView> dependents = SavedView.dependingOn(connection, view.name());
        List<String> grants = SavedView.grants(connection, view.name());
        Sql.execute(connection, "drop view " + Identifiers.inGold(view.name()) + " cascade");
        Sql.execute(connection, "set local search_path = gold");
        Sql.execute(connection, statement.create());
        for (String grant : grants) {
            Sql.execute(connection, grant);
        }
        for (SavedView dependent : dependents) {
            dependent.restore(connection);
        }
    }

    /**
     * Reads a view's first rows.
     *
     * @param name a view or table of gold
     * @param rows how many at most
     */
    public ViewPreview preview(String name, int rows) {
        return database.inTransaction("gold view " + name, connection -> read(connection, name, rows));
    }

    private static ViewPreview read(Connection connection, String name, int limit) throws SQLException, IOException {
        try (PreparedStatement statement =
                connection.prepareStatement("select * from " + Identifiers.inGold(name) + " limit ?")) {
            statement.setInt(1, limit);
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                List<String> header = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    header.add(rows.getMetaData().getColumnLabel(i));
                }
                List<List<@Nullable String>> values = new ArrayList<>();
                while (rows.next()) {
                    List<@Nullable String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(rows.getString(i));
                    }
                    values.add(row);
                }
                return new ViewPreview(header, values);
            }
        }
    }
}
