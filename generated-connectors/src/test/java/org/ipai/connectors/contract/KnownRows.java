package org.ipai.connectors.contract;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.gold.GoldViews;
import org.ipai.connectors.runtime.gold.ViewPreview;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** A connector's gold views over rows of which the answers are known. */
public final class KnownRows {

    private static final int MOST_ROWS = 10;

    private final TestDatabase database;
    private final GoldViews views;

    private KnownRows(TestDatabase database) {
        this.database = database;
        this.views = Gold.at(database.jdbcUrl(), database.user(), database.password())
                .views();
    }

    /**
     * The views of a connector over empty tables.
     *
     * @param tables as {@code name (column type, …)}, with the columns that the views read
     */
    public static KnownRows of(SourceConnector connector, EmbeddedDatabase server, String... tables)
            throws SQLException {
        KnownRows rows = new KnownRows(TestDatabase.on(server));
        rows.views.apply(List.of());
        for (String table : tables) {
            rows.execute("create table gold." + table);
        }
        rows.views.apply(connector.descriptor().goldViews());
        return rows;
    }

    /**
     * Adds rows.
     *
     * @param rows as {@code table values (…)}
     */
    public void insert(String... rows) throws SQLException {
        for (String row : rows) {
            execute("insert into gold." + row);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection postgres = database.connect();
                Statement statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A view's first rows, as text. */
    public List<List<@Nullable String>> of(String view) {
        ViewPreview preview = views.preview(view, MOST_ROWS);
        return preview.rows();
    }

    /** A row to compare with; values may be null. */
    public static List<@Nullable String> row(@Nullable String... values) {
        return Arrays.asList(values);
    }
}
