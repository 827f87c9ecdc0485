package org.ipai.connectors.runtime.gold;

/** The schema {@code gold} of one Postgres database. Safe for use by several threads. */
public final class Gold {

    private final GoldDatabase database;
    private final GoldGuard guard;

    private Gold(GoldDatabase database, GoldGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /**
     * Gold in a database, which is connected to when needed.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
     */
    public static Gold at(String jdbcUrl, String user, String password) {
        return new Gold(new GoldDatabase(jdbcUrl, user, password), GoldGuard.NONE);
    }

    /** The same, to be changed only as long as the guard allows. */
    public Gold guarded(GoldGuard by) {
        return new Gold(database, by);
    }

    public GoldLoader loader() {
        return new GoldLoader(database, guard);
    }

    public GoldViews views() {
        return new GoldViews(database, guard);
    }
}
