package org.ipai.connectors.runtime.control;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * This process as others see it. It takes leases and has runs, as long as it lives; when it is closed, or dead, its leases are free
 * and its unfinished runs have failed. Safe for use by several threads.
 */
public final class Worker implements AutoCloseable {

    /** The server gives up waiting for a lock that another transaction holds. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** The worker's row is gone. */
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final Database database;
    private final LeaseSettings settings;
    private final WorkerSession session;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread heartbeat;
    private volatile boolean givenUp;

    private Worker(Database database, LeaseSettings settings, WorkerSession session) {
        this.database = database;
        this.settings = settings;
        this.session = session;
        this.heartbeat = new Thread(this::beat, "heartbeat");
        heartbeat.setDaemon(true);
    }

    static Worker start(Database database, LeaseSettings settings) {
        try {
            Worker worker = new Worker(database, settings, WorkerSession.open(database.login(), settings));
            worker.heartbeat.start();
            return worker;
        } catch (SQLException e) {
            throw SqlFaults.explain(e, database.login());
        }
    }

    int id() {
        return session.worker();
    }

    LeaseSettings settings() {
        return settings;
    }

    /** Whether others have given this process up for dead, as far as it knows. */
    boolean isGivenUp() {
        return givenUp;
    }

    private void beat() {
        try {
            while (!givenUp && !closing.await(settings.heartbeat().toMillis(), TimeUnit.MILLISECONDS)) {
                givenUp = !isKnown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives a sign of life. One that does not come through tells nothing: the next one may, or others take over and the fence tells. */
    private boolean isKnown() {
        try {
            return session.renew();
        } catch (SQLException | ControlPlaneException e) {
            return true;
        }
    }

    /**
     * Takes a lease, waiting for another holder to end or to die.
     *
     * @param resource a stream's name, or another thing in parentheses
     * @param wait how long; zero to be refused at once
     * @param onWait told once who is waited for
     * @throws LeaseHeldException if another still holds it
     * @throws LeaseLostException if this process was given up for dead
     */
    public Lease acquire(long connectionId, String resource, Duration wait, Consumer<LeaseHeldException> onWait)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(wait);
        boolean told = false;
        while (true) {
            try {
                return acquire(connectionId, resource);
            } catch (LeaseHeldException held) {
                if (!Instant.now().isBefore(deadline)) {
                    throw held;
                }
                if (!told) {
                    onWait.accept(held);
                    told = true;
                }
            }
            TimeUnit.MILLISECONDS.sleep(settings.retry().toMillis());
        }
    }

    /**
     * Takes a lease.
     *
     * @throws LeaseHeldException if another holds it
     * @throws LeaseLostException if this process was given up for dead
     */
    public Lease acquire(long connectionId, String resource) {
        buryTheDead();
        int connection = Math.toIntExact(connectionId);
        return take(connection, resource)
                .map(token -> new Lease(database, this, new Lease.Place(connection, resource), token))
                .orElseThrow(() -> new LeaseHeldException(Lease.describe(resource), holder(connection, resource)));
    }

    private void buryTheDead() {
        try {
            database.briefly(settings.timeLimit(), DeadWorkers::bury);
        } catch (ControlPlaneException e) {
            // Such a one is in the middle of a write, which the server lets it finish or ends in time.
            if (!isState(e, LOCK_NOT_AVAILABLE)) {
                throw e;
            }
        }
    }

    private Optional<Long> take(int connectionId, String resource) {
        try {
            return database.briefly(
                    settings.timeLimit(),
                    connection -> Sql.find(connection, row -> row.getLong(1), """
                            insert into ipai.lease as l (connection_id, resource, token, worker_id, acquired_at)
                            values (?, ?, 1, ?, clock_timestamp())
                            on conflict (connection_id, resource) do update
                            set token = l.token + 1, worker_id = excluded.worker_id, acquired_at = excluded.acquired_at
                            where l.worker_id is null or l.worker_id = excluded.worker_id
                            returning token""", connectionId, resource, id()));
        } catch (ControlPlaneException e) {
            if (isState(e, FOREIGN_KEY_VIOLATION)) {
                throw new LeaseLostException(Lease.describe(resource));
            }
            if (isState(e, LOCK_NOT_AVAILABLE)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isState(ControlPlaneException fault, String state) {
        return fault.getCause() instanceof SQLException cause && state.equals(cause.getSQLState());
    }

    private String holder(int connectionId, String resource) {
        return database.idempotently(connection -> Sql.find(
                        connection,
                        row -> row.getString("name") + " since " + Sql.instant(row, "acquired_at"),
                        """
                        select w.name, date_trunc('seconds', l.acquired_at) as acquired_at
                        from ipai.lease l join ipai.worker w on w.id = l.worker_id
                        where l.connection_id = ? and l.resource = ?""",
                        connectionId,
                        resource)
                .orElse("one that has just ended"));
    }

    /** Frees what it holds. Where the database cannot be reached, it becomes free when this process counts as dead. */
    @Override
    public void close() {
        closing.countDown();
        // A terminated sync ends its worker while it is interrupted.
        boolean interrupted = Thread.interrupted();
        try (WorkerSession ending = session) {
            heartbeat.join();
            database.briefly(settings.timeLimit(), connection -> {
                DeadWorkers.end(connection, ending.worker());
                return true;
            });
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (SQLException | ControlPlaneException e) {
            return;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
