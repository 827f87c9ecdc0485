package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest refresh tokens of connections whose provider replaces them at each use. */
public final class RefreshTokens {

    private final Database database;

    RefreshTokens(Database database) {
        this.database = database;
    }

    /**
     * Uses a refresh token.
     *
     * @param <E> what goes wrong
     */
    @FunctionalInterface
    public interface Use<E extends Exception> {

        /** Uses the token up and returns the next one. */
        String of(String refreshToken) throws E, InterruptedException;
    }

    /**
     * Uses a connection's newest refresh token up and keeps the next one. All processes wait for each other, so that none
     * uses a token that another has used up.
     *
     * @param name which token of the connection, such as its config field
     * @param configured the first one; what was kept for another one is dropped
     * @param use is called once
     * @throws E if {@code use} does; then the token stays
     */
    public <E extends Exception> void exchange(long connectionId, String name, String configured, Use<E> use)
            throws E, InterruptedException {
        Exchange<E> exchange = new Exchange<>(connectionId, name, configured, use);
        database.idempotently(exchange::in);
        exchange.throwFailure();
    }

    /** One exchange; what it got is not asked for again when its transaction is repeated. */
    private static final class Exchange<E extends Exception> {

        private final long connectionId;
        private final String name;
        private final String configured;
        private final Use<E> use;
        private @Nullable String next;
        private @Nullable Exception failure;

        Exchange(long connectionId, String name, String configured, Use<E> use) {
            this.connectionId = connectionId;
            this.name = name;
            this.configured = configured;
            this.use = use;
        }

        boolean in(Connection connection) throws SQLException {
            // A row that is not there yet cannot be locked; its connection's can.
            Sql.find(
                    connection,
                    row -> true,
                    "select from ipai.connection where id = ? for no key update",
                    Math.toIntExact(connectionId));
            if (next == null && failure == null) {
                use(newest(connection).orElse(configured));
            }
            if (next != null) {
                keep(connection, next);
            }
            return true;
        }

        private Optional<String> newest(Connection connection) throws SQLException {
            return Sql.find(
                            connection,
                            row -> row.getBytes("sealed"),
                            "select sealed from ipai.refresh_token where connection_id = ? and name = ?",
                            Math.toIntExact(connectionId),
                            name)
                    .flatMap(stored -> SealedText.open(stored, configured, place()));
        }

        private void keep(Connection connection, String token) throws SQLException {
            Sql.update(
                    connection,
                    "insert into ipai.refresh_token (connection_id, name, sealed) values (?, ?, ?) on conflict"
                            + " (connection_id, name) do update set sealed = excluded.sealed, replaced_at = now()",
                    Math.toIntExact(connectionId),
                    name,
                    SealedText.seal(token, configured, place()));
        }

        private String place() {
            return connectionId + " " + name;
        }

        @SuppressWarnings("IllegalCatch")
        private void use(String refreshToken) {
            try {
                next = use.of(refreshToken);
            } catch (Exception e) {
                failure = e;
            }
        }

        @SuppressWarnings("unchecked")
        void throwFailure() throws E, InterruptedException {
            if (failure instanceof InterruptedException interrupt) {
                throw interrupt;
            }
            if (failure instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            if (failure != null) {
                throw (E) failure;
            }
        }
    }
}
