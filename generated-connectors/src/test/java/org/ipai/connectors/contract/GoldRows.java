package org.ipai.connectors.contract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.ipai.connectors.runtime.connector.StreamDescriptor;

/** Asks Postgres about gold tables. */
public final class GoldRows {

    private GoldRows() {}

    public static long count(TestDatabase database, StreamDescriptor stream) throws SQLException {
        return count(database, stream.silverTable());
    }

    /** Rows of a table or view of schema gold. */
    public static long count(TestDatabase database, String relation) throws SQLException {
        try (Connection postgres = database.connect();
                Statement statement = postgres.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from gold." + relation)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
