package org.ipai.connectors.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks the control plane when a stream was in bronze and silver: when its last checkpoint was complete. */
final class LandingTime {

    private static final String SETTLED =
            "select extract(epoch from max(settled_at)) from ipai.checkpoint where stream = ? and status = 'complete'";

    private LandingTime() {}

    /** Arguments: JDBC address, user, password file, stream. Prints seconds since 1970. */
    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length != 4) {
            System.err.println("arguments: <JDBC address> <user> <password file> <stream>");
            System.exit(2);
        }
        String password = Files.readString(Path.of(arguments[2])).strip();
        try (Connection control = DriverManager.getConnection(arguments[0], arguments[1], password);
                PreparedStatement query = control.prepareStatement(SETTLED)) {
            query.setString(1, arguments[3]);
            try (ResultSet settled = query.executeQuery()) {
                settled.next();
                String seconds = settled.getString(1);
                if (seconds == null) {
                    System.err.println("no checkpoint of stream " + arguments[3] + " is complete");
                    System.exit(1);
                }
                System.out.println(seconds);
            }
        }
    }
}
