package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import org.postgresql.PGProperty;

/** Runs transactions, each in a session of its own. */
final class GoldDatabase {

    private static final int ATTEMPTS = 3;
    /** The session is gone, or the server undid the transaction (PostgreSQL manual, appendix A). */
    private static final Set<String> PASSING = Set.of("57P01", "57P02", "40001", "40P01");

    private final String jdbcUrl;
    private final String user;
    private final String password;

    GoldDatabase(String jdbcUrl, String user, String password) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
    }

    /** What a transaction does; it may be done again from the start. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException, IOException;
    }

    /**
     * Runs a transaction whose effect is the same whether it is committed once or twice; repeated when its session is lost.
     *
     * @param purpose what it is for, as the start of a message
     */
    <T> T inTransaction(String purpose, Work<T> work) {
        return inTransaction(purpose, GoldGuard.NONE, work);
    }

    /**
     * The same for a change that a guard must allow. It is asked last, so that what it locks is not locked for long.
     *
     * @throws RuntimeException of the guard, if it refuses; nothing is then changed
     */
    <T> T inTransaction(String purpose, GoldGuard guard, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = connect()) {
                connection.setAutoCommit(false);
                GoldSchema.ensure(connection);
                T result = work.in(connection);
                guard.require(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                refuseUnlessPassing(e, purpose, attempt);
            } catch (IOException e) {
                if (!(e.getCause() instanceof SQLException fault)) {
                    throw new GoldException(purpose + ": " + e.getMessage(), e);
                }
                refuseUnlessPassing(fault, purpose, attempt);
            }
        }
    }

    private void refuseUnlessPassing(SQLException fault, String purpose, int attempt) {
        if (attempt == ATTEMPTS || !isPassing(fault)) {
            throw new GoldException(purpose + ": " + SqlFault.explain(fault, place()), fault);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.APPLICATION_NAME.set(properties, "ipai gold");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** The URL without its parameters, which may hold a password. */
    private String place() {
        return jdbcUrl.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*", "");
    }

    private static boolean isPassing(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        // 08001: the server could not be reached at all.
        return PASSING.contains(state) || (state.startsWith("08") && !state.equals("08001"));
    }
}
