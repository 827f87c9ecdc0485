package org.ipai.connectors.runner;

import java.nio.file.Path;
import java.util.Map;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.lakehouse.LakehouseSettings;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedPostgres;

/** Where the control plane is. Prints without the password. */
record DatabaseAddress(String url, String user, String password) {

    /**
     * The database of a connection. An embedded one is started.
     *
     * @throws UserException if none is named and there is no embedded one
     */
    static DatabaseAddress of(ConnectionSetup setup) {
        String url = setup.databaseUrl();
        if (url != null) {
            return external(url, setup.file(), System.getenv());
        }
        if (!EmbeddedPostgres.isAvailable()) {
            throw new UserException(
                    "no database is named, and there is no embedded Postgres here; name one with --database, the"
                            + " variable IPAI_DATABASE_URL or database.url in the connection file");
        }
        EmbeddedDatabase server = EmbeddedPostgres.startOrReuse(Workbench.EMBEDDED);
        return new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
    }

    private static DatabaseAddress external(String url, ConnectionFile file, Map<String, String> environment) {
        String user = environment.getOrDefault("IPAI_DATABASE_USER", "");
        String password = environment.getOrDefault("IPAI_DATABASE_PASSWORD", "");
        ConnectionFile.Database database = file.database();
        if (database != null && database.user() != null) {
            user = database.user();
        }
        if (database != null && database.password() != null) {
            password = new ConfigResolver(environment).resolve("database.password", database.password(), true);
        }
        return new DatabaseAddress(url, user, password);
    }

    Lakehouse lakehouse(Path folder) {
        return Lakehouse.open(new LakehouseSettings(folder, url, user, password));
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
