package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The right to write a stream of a connection, or another thing of it. What is written under it asks {@link #require} in the very
 * transaction that writes: another process can take the lease over only before that, and is then seen, or after that transaction
 * has ended. A process that was stopped at any point in between is thus refused.
 */
public final class Lease implements AutoCloseable {

    private final Database database;
    private final Worker worker;
    private final Place place;
    private final long token;

    Lease(Database database, Worker worker, Place place, long token) {
        this.database = database;
        this.worker = worker;
        this.place = place;
        this.token = token;
    }

    /** What a lease is for. */
    record Place(int connectionId, String resource) {}

    public long connectionId() {
        return place.connectionId();
    }

    /** A stream's name, or another thing in parentheses. */
    public String resource() {
        return place.resource();
    }

    /** Which holder of the resource this is; the one before had a smaller number. */
    public long token() {
        return token;
    }

    /** Runs a transaction, which may be done again from the start, under this lease. */
    <T> T protect(Database.Work<T> work) {
        return database.idempotently(connection -> {
            require(connection);
            return work.in(connection);
        });
    }

    /**
     * Makes a transaction of the control plane's database one that counts only if this lease is held: nobody takes it over before
     * the transaction ends. The server ends it if this process falls silent for the time limit, so this belongs at the end of long ones.
     *
     * @throws LeaseLostException if it is not held any more; the transaction must be rolled back
     */
    public void require(Connection transaction) throws SQLException {
        boolean held = Sql.find(
                        transaction,
                        row -> true,
                        """
                        select set_config('idle_in_transaction_session_timeout', ?, true) from ipai.lease
                        where connection_id = ? and resource = ? and worker_id = ? and token = ? for share""",
                        Long.toString(worker.settings().timeLimit().toMillis()),
                        place.connectionId(),
                        place.resource(),
                        worker.id(),
                        token)
                .isPresent();
        if (!held) {
            throw lost();
        }
    }

    /**
     * Asks the database whether the lease is held; it may be lost a moment later.
     *
     * @throws LeaseLostException if it is not
     */
    public void ensureHeld() {
        protect(connection -> true);
    }

    /**
     * Spares work that would be refused, without asking the database.
     *
     * @throws LeaseLostException if this process knows that it is not held any more
     */
    public void ensureNotKnownLost() {
        if (worker.isGivenUp()) {
            throw lost();
        }
    }

    private LeaseLostException lost() {
        return new LeaseLostException(describe(place.resource()));
    }

    static String describe(String resource) {
        return resource.startsWith("(") ? resource.substring(1, resource.length() - 1) : "stream '" + resource + "'";
    }

    /** Gives the resource free. Where the database cannot be reached, that happens when the worker ends. */
    @Override
    public void close() {
        try {
            database.idempotently(connection ->
                    Sql.update(connection, """
                    update ipai.lease set worker_id = null
                    where connection_id = ? and resource = ? and worker_id = ? and token = ?""", place.connectionId(), place.resource(), worker.id(), token));
        } catch (ControlPlaneException e) {
            return;
        }
    }
}
