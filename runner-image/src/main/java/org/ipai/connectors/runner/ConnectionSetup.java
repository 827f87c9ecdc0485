package org.ipai.connectors.runner;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.http.RebasedSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection with all options weighed.
 *
 * @param name under which state is kept
 * @param connector the connector
 * @param file the connection file, or an empty one
 * @param lakehouse folder of bronze and silver
 * @param options the command line
 */
record ConnectionSetup(
        String name, SourceConnector connector, ConnectionFile file, Path lakehouse, ConnectionOptions options) {

    private static final Path DEFAULT_LAKEHOUSE = Path.of(".ipai", "lakehouse");

    static ConnectionSetup of(ConnectionOptions options) {
        ConnectionFile file = options.file();
        String type = options.connector() != null ? options.connector() : file.connector();
        SourceConnector connector = Connectors.onClassPath().find(type);
        String given = options.connection() != null ? options.connection() : file.connection();
        String name = given != null ? given : connector.descriptor().sourceType();
        return new ConnectionSetup(name, connector, file, lakehouse(options, file), options);
    }

    private static Path lakehouse(ConnectionOptions options, ConnectionFile file) {
        Path option = options.lakehouse();
        if (option != null) {
            return option;
        }
        String written = file.lakehouse();
        return written == null ? DEFAULT_LAKEHOUSE : Path.of(written);
    }

    ConnectorDescriptor descriptor() {
        return connector.descriptor();
    }

    /**
     * The configured source.
     *
     * @throws org.ipai.connectors.runtime.connector.InvalidConfigException naming every fault
     */
    Source source() {
        Map<String, String> values = new ConfigResolver(System.getenv())
                .resolve(descriptor().sourceType(), descriptor().configFields(), file, options.set());
        Source source = connector.open(new ConfigValues(descriptor().configFields(), values));
        String base = options.baseUrl() != null ? options.baseUrl() : file.baseUrl();
        return base == null ? source : new RebasedSource(source, baseUrl(base));
    }

    private static URI baseUrl(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (uri.getHost() == null || uri.getScheme() == null) {
                throw new UserException(
                        "base URL '" + text + "' has no scheme or host; write one such as https://host/path");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new UserException("base URL '" + text + "' is not a URL; write one such as https://host/path", e);
        }
    }

    /** The JDBC URL of the control plane, or null for the embedded one. */
    @Nullable
    String databaseUrl() {
        if (options.database() != null) {
            return options.database();
        }
        ConnectionFile.Database database = file.database();
        return database == null ? null : database.url();
    }
}
