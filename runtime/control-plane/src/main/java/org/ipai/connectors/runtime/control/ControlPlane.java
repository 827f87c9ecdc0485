package org.ipai.connectors.runtime.control;

/** The control plane of one Postgres database, schema {@code ipai}. Safe for use by several threads. */
public final class ControlPlane implements AutoCloseable {

    private final Database database;

    private ControlPlane(Database database) {
        this.database = database;
    }

    /**
     * Connects and brings the schema up to date.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
     * @throws ControlPlaneException if the database cannot be reached or used, saying what to do
     */
    public static ControlPlane open(String jdbcUrl, String user, String password) {
        DatabaseLogin login = new DatabaseLogin(jdbcUrl, user, password);
        return new ControlPlane(new Database(login, Migrations.apply(login)));
    }

    /**
     * Registers this process as one that works on connections, until it is closed.
     *
     * @throws ControlPlaneException if the database cannot be used
     */
    public Worker work(LeaseSettings settings) {
        return Worker.start(database, settings);
    }

    public Connections connections() {
        return new Connections(database);
    }

    public Runs runs() {
        return new Runs(database);
    }

    public States states() {
        return new States(database);
    }

    public Checkpoints checkpoints() {
        return new Checkpoints(database);
    }

    public Gaps gaps() {
        return new Gaps(database);
    }

    public RefreshTokens refreshTokens() {
        return new RefreshTokens(database);
    }

    public Quarantine quarantine() {
        return new Quarantine(database);
    }

    /** What has been spent of a connection's budgets. */
    public QuotaUses quotaUses(long connectionId) {
        return new QuotaUses(database, connectionId);
    }

    /** Closes the database sessions, after those who work with them. */
    @Override
    public void close() {
        database.close();
    }
}
