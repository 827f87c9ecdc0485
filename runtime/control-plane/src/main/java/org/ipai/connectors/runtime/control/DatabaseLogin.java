package org.ipai.connectors.runtime.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Where the database is and who we are to it. */
final class DatabaseLogin {

    private static final String CONNECT_SECONDS = "15";

    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final String place;

    DatabaseLogin(String jdbcUrl, String user, String password) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        this.place = place(jdbcUrl);
        requireSessions(jdbcUrl);
    }

    String user() {
        return user;
    }

    /** {@code host:port/database}: the URL without its parameters, which may hold a password. */
    String place() {
        return place;
    }

    /** Driver properties, password included. */
    Properties properties() {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
        PGProperty.APPLICATION_NAME.set(properties, "ipai " + holder());
        return properties;
    }

    /** A session of its own, outside the pool. */
    Connection connect() throws SQLException {
        Connection connection = new Driver().connect(jdbcUrl, properties());
        if (connection == null) {
            throw new ControlPlaneException(notAUrl(jdbcUrl));
        }
        return connection;
    }

    /** Who holds a lease taken by this process, for people. */
    static String holder() {
        return "process " + ProcessHandle.current().pid() + " on " + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unnamed host";
        }
    }

    private static String place(String jdbcUrl) {
        Properties parsed = Driver.parseURL(jdbcUrl, null);
        if (parsed == null) {
            throw new ControlPlaneException(notAUrl(jdbcUrl));
        }
        return PGProperty.PG_HOST.getOrDefault(parsed) + ":" + PGProperty.PG_PORT.getOrDefault(parsed) + "/"
                + PGProperty.PG_DBNAME.getOrDefault(parsed);
    }

    private static String notAUrl(String jdbcUrl) {
        int parameters = jdbcUrl.indexOf('?');
        boolean secret = parameters >= 0 || jdbcUrl.contains("@");
        return "the database URL" + (secret ? "" : " '" + jdbcUrl + "'")
                + " is not one; write it as jdbc:postgresql://host:port/database, user and password apart";
    }

    /** A transaction pooler gives each transaction another session, to which statements that were prepared before are not known. */
    private static void requireSessions(String jdbcUrl) {
        if (jdbcUrl.contains("pooler.supabase.com:6543")) {
            throw new ControlPlaneException(
                    "the database URL leads to Supabase's transaction pooler (port 6543), which knows no prepared"
                            + " statements; use the session pooler, port 5432 on the same host");
        }
    }
}
