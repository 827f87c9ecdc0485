package org.ipai.connectors.runner;

import java.nio.file.Path;
import java.util.Map;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.lakehouse.LakehouseSettings;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedPostgres;

/** The open control plane of a connection, and its lakehouse on demand. */
final class Workbench implements AutoCloseable {

    /** The embedded server's data folder. */
    static final Path EMBEDDED = Path.of(".ipai", "postgres");

    private final DatabaseAddress address;
    private final ControlPlane control;

    private Workbench(DatabaseAddress address, ControlPlane control) {
        this.address = address;
        this.control = control;
    }

    static Workbench open(ConnectionSetup setup) {
        String url = setup.databaseUrl();
        if (url != null) {
            DatabaseAddress address = external(url, setup.file(), System.getenv());
            return new Workbench(address, ControlPlane.open(url, address.user(), address.password()));
        }
        if (!EmbeddedPostgres.isAvailable()) {
            throw new UserException(
                    "no database is named, and there is no embedded Postgres here; name one with --database, the"
                            + " variable IPAI_DATABASE_URL or database.url in the connection file");
        }
        EmbeddedDatabase server = EmbeddedPostgres.startOrReuse(EMBEDDED);
        DatabaseAddress address = new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
        return new Workbench(address, ControlPlane.open(address.url(), address.user(), address.password()));
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

    ControlPlane control() {
        return control;
    }

    long connectionId(ConnectionSetup setup) {
        return control.connections().ensure(setup.name(), setup.descriptor().sourceType());
    }

    DatabaseAddress address() {
        return address;
    }

    Gold gold() {
        return Gold.at(address.url(), address.user(), address.password());
    }

    Lakehouse lakehouse(Path folder) {
        return Lakehouse.open(new LakehouseSettings(folder, address.url(), address.user(), address.password()));
    }

    /** Closes connections. An embedded server goes on running, for others may be using it by now. */
    @Override
    public void close() {
        control.close();
    }
}
