package org.ipai.connectors.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB converts JSON lines to one zstd Parquet file with two threads, its other settings left alone. */
final class DuckDbConversion {

    private DuckDbConversion() {}

    /** Arguments: JSON lines file, Parquet file. Prints the number of rows written. */
    public static void main(String[] arguments) throws SQLException {
        if (arguments.length != 2) {
            System.err.println("arguments: <file of JSON lines> <Parquet file>");
            System.exit(2);
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("COPY (SELECT * FROM read_json(" + quoted(arguments[0])
                    + ", format = 'newline_delimited')) TO " + quoted(arguments[1])
                    + " (FORMAT parquet, COMPRESSION zstd)");
            try (ResultSet rows =
                    statement.executeQuery("SELECT count(*) FROM read_parquet(" + quoted(arguments[1]) + ")")) {
                rows.next();
                System.out.println(rows.getLong(1));
            }
        }
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "''") + "'";
    }
}
