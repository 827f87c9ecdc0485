package org.ipai.connectors.runtime.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.jdbc.JdbcClientPool;

/** The tables of one folder, registered in Postgres: schema and catalog are both called {@code ipai}. */
public final class LakeCatalog implements AutoCloseable {

    private static final String NAME = "ipai";

    /** Any constant will do that nobody else locks on; these are the letters "lake". */
    private static final long CATALOG_LOCK = 0x6C616B65L;

    private static final String LOCK_CATALOG = "SELECT pg_advisory_xact_lock(" + CATALOG_LOCK + ")";

    private final Map<String, String> properties;
    private final JdbcClientPool clients;
    private final JdbcCatalog catalog;

    private LakeCatalog(Map<String, String> properties, JdbcClientPool clients, boolean makesTables) {
        this.properties = Map.copyOf(properties);
        this.clients = clients;
        this.catalog = new JdbcCatalog(given -> new LocalFileIO(), given -> clients, makesTables);
    }

    /** The database that registers the tables. */
    public record Database(String jdbcUrl, String user, String password) {

        @Override
        public String toString() {
            return jdbcUrl.replaceAll("\\?.*", "") + " as " + user;
        }

        Connection connect() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            return DriverManager.getConnection(jdbcUrl, properties);
        }
    }

    /** Opens the catalog and makes its tables on first use. Namespaces become folders of {@code root}. */
    public static LakeCatalog open(Path root, Database database) {
        Map<String, String> properties = properties(root, database);
        LakeCatalog catalog = new LakeCatalog(properties, new JdbcClientPool(database.jdbcUrl(), properties), true);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // Held until the transaction ends: two runners that start together must not both create the tables. Not
            // until
            // the session ends, which behind a pooler may be never. The catalog works in sessions of its own.
            connection.setAutoCommit(false);
            statement.execute(LOCK_CATALOG);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + NAME);
            connection.commit();
            statement.execute(LOCK_CATALOG);
            catalog.catalog.initialize(NAME, properties);
            connection.commit();
        } catch (SQLException e) {
            throw new LakeException(
                    "cannot open the table catalog in " + database + ": " + e.getMessage()
                            + "; check that the database runs and that the user may create the schema '" + NAME + "'",
                    e);
        }
        return catalog;
    }

    /** The same tables over the same sessions, to be changed only as long as the guard allows. To be closed with this one. */
    public LakeCatalog guarded(CommitGuard guard) {
        LakeCatalog guarded = new LakeCatalog(properties, new GuardedClients(clients, guard, properties), false);
        guarded.catalog.initialize(NAME, properties);
        return guarded;
    }

    private static Map<String, String> properties(Path root, Database database) {
        Map<String, String> properties = new HashMap<>();
        properties.put(CatalogProperties.URI, database.jdbcUrl());
        properties.put(CatalogProperties.WAREHOUSE_LOCATION, Locations.of(root));
        properties.put(JdbcCatalog.PROPERTY_PREFIX + "user", database.user());
        properties.put(JdbcCatalog.PROPERTY_PREFIX + "password", database.password());
        properties.put(JdbcCatalog.PROPERTY_PREFIX + "currentSchema", NAME);
        properties.put(JdbcCatalog.PROPERTY_PREFIX + "schema-version", "V1");
        return properties;
    }

    /** A table, or empty if there is none. */
    public Optional<Table> find(String namespace, String name) {
        try {
            return Optional.of(catalog.loadTable(TableIdentifier.of(namespace, name)));
        } catch (NoSuchTableException e) {
            return Optional.empty();
        }
    }

    /**
     * The table of a stream, made or brought up to the stream's schema.
     *
     * @throws LakeException if a column changed to a type that does not fit what the table holds
     */
    public Table prepare(String namespace, String name, TableDefinition definition) {
        Optional<Table> present = find(namespace, name);
        Table table = present.isPresent() ? present.get() : create(namespace, name, definition);
        SchemaEvolution.apply(table, definition.schema());
        PartitionEvolution.apply(table, definition.partitions());
        return table;
    }

    private Table create(String namespace, String name, TableDefinition definition) {
        Schema schema = ColumnTypes.schema(definition.schema());
        try {
            Namespace parent = Namespace.of(namespace);
            if (!catalog.namespaceExists(parent)) {
                catalog.createNamespace(parent);
            }
            return catalog.buildTable(TableIdentifier.of(namespace, name), schema)
                    .withPartitionSpec(PartitionEvolution.spec(schema, definition.partitions()))
                    .withProperties(tableProperties(definition))
                    .create();
        } catch (AlreadyExistsException e) {
            // Another runner was first; its table serves as well.
            return catalog.loadTable(TableIdentifier.of(namespace, name));
        }
    }

    private static Map<String, String> tableProperties(TableDefinition definition) {
        Map<String, String> properties = new HashMap<>();
        properties.put(TableProperties.FORMAT_VERSION, "2");
        properties.put(TableProperties.PARQUET_COMPRESSION, "zstd");
        properties.put(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true");
        properties.put(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "20");
        for (String column : definition.keys()) {
            // Exact bounds of the key let an upsert skip files that cannot hold any of its keys.
            properties.put(TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + column, "full");
        }
        return properties;
    }

    @Override
    public void close() {
        catalog.close();
    }
}
