package org.ipai.connectors.runtime.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
import org.apache.iceberg.jdbc.UncheckedInterruptedException;
import org.apache.iceberg.jdbc.UncheckedSQLException;

/** The tables of one folder, registered in Postgres: schema and catalog are both called {@code ipai}. */
public final class LakeCatalog implements AutoCloseable {

    private static final String NAME = "ipai";

    private final Path root;
    private final Map<String, String> properties;
    private final JdbcClientPool clients;
    private final JdbcCatalog catalog;

    private LakeCatalog(Path root, Map<String, String> properties, JdbcClientPool clients, boolean makesTables) {
        this.root = root;
        this.properties = Map.copyOf(properties);
        this.clients = clients;
        this.catalog = new JdbcCatalog(given -> new LocalFileIO(root), given -> clients, makesTables);
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
        JdbcClientPool clients = new JdbcClientPool(database.jdbcUrl(), properties);
        CatalogTables tables = new CatalogTables(NAME);
        try {
            // The usual case takes no lock and no further session.
            if (!clients.run(tables::areComplete)) {
                tables.make(database, () -> opened(root, properties, clients, true));
            }
            return opened(root, properties, clients, false);
        } catch (SQLException | UncheckedSQLException | UncheckedInterruptedException e) {
            clients.close();
            throw cannotOpen(database, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            clients.close();
            throw cannotOpen(database, e);
        }
    }

    private static LakeCatalog opened(
            Path root, Map<String, String> properties, JdbcClientPool clients, boolean makesTables) {
        LakeCatalog catalog = new LakeCatalog(root, properties, clients, makesTables);
        catalog.catalog.initialize(NAME, properties);
        return catalog;
    }

    private static LakeException cannotOpen(Database database, Exception fault) {
        // The catalog's own messages may have the whole URL in them, with what it may hold of secrets.
        Throwable telling = fault.getCause() instanceof SQLException cause ? cause : fault;
        return new LakeException(
                "cannot open the table catalog in " + database + ": " + telling.getMessage()
                        + "; check that the database runs and that the user may create the schema '" + NAME + "'",
                fault);
    }

    /** The same tables over the same sessions, to be changed only as long as the guard allows. To be closed with this one. */
    public LakeCatalog guarded(CommitGuard guard) {
        return opened(root, properties, new GuardedClients(clients, guard, properties), false);
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

    /**
     * A table, or empty if there is none.
     *
     * @throws org.apache.iceberg.exceptions.NotFoundException if its metadata is lost; says what to do
     */
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

    /**
     * Takes a table out of the catalog, whatever is left of its files, and leaves these where they are.
     *
     * @return whether there was one
     */
    public boolean drop(String namespace, String name) {
        return catalog.dropTable(TableIdentifier.of(namespace, name), false);
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
