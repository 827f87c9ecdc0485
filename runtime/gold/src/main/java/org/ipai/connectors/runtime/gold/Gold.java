package org.ipai.connectors.runtime.gold;

/** The schema {@code gold} of one Postgres database. Safe for use by several threads. */
public final class Gold {

    private final GoldDatabase database;

    private Gold(GoldDatabase database) {
        this.database = database;
    }

    /**
     * Gold in a database, which is connected to when needed.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
     */
    public static Gold at(String jdbcUrl, String user, String password) {
        return new Gold(new GoldDatabase(jdbcUrl, user, password));
    }

    public GoldLoader loader() {
        return new GoldLoader(database);
    }

    public GoldViews views() {
        return new GoldViews(database);
    }
}
