package org.ipai.connectors.runner;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which connection a command is about. */
final class ConnectionOptions {

    @Option(
            names = "--connection-file",
            paramLabel = "FILE",
            description = "Connection file (YAML): connector, config, lakehouse, database.")
    private @Nullable Path file;

    @Option(
            names = "--connector",
            paramLabel = "TYPE",
            description = "Source type, if several connectors are installed.")
    private @Nullable String connector;

    @Option(
            names = "--connection",
            paramLabel = "NAME",
            description = "Name under which state is kept; or IPAI_CONNECTION.")
    private @Nullable String connection;

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "Sets a config field; not for secrets.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "Sends requests there: a sandbox on loopback, or https. Further APIs are at URL/_apis/<name>.")
    private @Nullable String baseUrl;

    @Option(
            names = "--lakehouse",
            paramLabel = "FOLDER",
            description = "Folder of bronze and silver; or IPAI_LAKEHOUSE (.ipai/lakehouse).")
    private @Nullable Path lakehouse;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "Control plane; or IPAI_DATABASE_URL. User and password from IPAI_DATABASE_USER and "
                    + "IPAI_DATABASE_PASSWORD. Without it, an embedded Postgres in .ipai/postgres.")
    private @Nullable String database;

    /** Whether anything but the connector is said. */
    boolean sayMore() {
        return file != null
                || connection != null
                || !set.isEmpty()
                || baseUrl != null
                || lakehouse != null
                || database != null;
    }

    ConnectionFile file() {
        return file == null ? ConnectionFile.none() : ConnectionFile.read(file);
    }

    @Nullable
    String connector() {
        return connector;
    }

    @Nullable
    String connection() {
        return connection;
    }

    Map<String, String> set() {
        return set;
    }

    @Nullable
    String baseUrl() {
        return baseUrl;
    }

    @Nullable
    Path lakehouse() {
        return lakehouse;
    }

    @Nullable
    String database() {
        return database;
    }
}
