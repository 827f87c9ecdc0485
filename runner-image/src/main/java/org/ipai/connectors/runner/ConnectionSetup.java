package org.ipai.connectors.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.http.BaseUrlOverride;
import org.jspecify.annotations.Nullable;

/**
 * A connection with all options weighed.
 *
 * @param name under which state is kept
 * @param connector the connector
 * @param file the connection file, or an empty one
 * @param lakehouse folder of bronze and silver
 * @param options the command line
 * @param credentials what to do about secrets that are not given
 */
record ConnectionSetup(
        String name,
        SourceConnector connector,
        ConnectionFile file,
        Path lakehouse,
        ConnectionOptions options,
        Credentials credentials) {

    private static final Path DEFAULT_LAKEHOUSE = Path.of(".ipai", "lakehouse");

    /** What a connection without credentials signs requests with that nobody sees. */
    private static final String NOT_NEEDED = "not needed";

    /** What to do about secrets that are not given. */
    enum Credentials {
        REQUIRED,
        REPLACED
    }

    static ConnectionSetup of(ConnectionOptions options) {
        ConnectionFile file = options.file();
        String type = options.connector() != null ? options.connector() : file.connector();
        SourceConnector connector = Connectors.onClassPath().find(type);
        String name = Stream.of(
                        Optional.ofNullable(options.connection()),
                        Optional.ofNullable(file.connection()),
                        Optional.ofNullable(ConnectionVariables.ofProcess().connection()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(connector.descriptor().sourceType());
        return new ConnectionSetup(name, connector, file, lakehouse(options, file), options, Credentials.REQUIRED);
    }

    private static Path lakehouse(ConnectionOptions options, ConnectionFile file) {
        Path option = options.lakehouse();
        if (option != null) {
            return option;
        }
        String written = file.lakehouse();
        if (written != null) {
            return Path.of(written);
        }
        Path variable = ConnectionVariables.ofProcess().lakehouse();
        return variable == null ? DEFAULT_LAKEHOUSE : variable;
    }

    /** The same without credentials, under a name of its own so that recorded data never lands in the real tables. */
    ConnectionSetup forReplay() {
        return new ConnectionSetup(name + "-replay", connector, file, lakehouse, options, Credentials.REPLACED);
    }

    /** The same without credentials, for what sends no requests. */
    ConnectionSetup withoutCredentials() {
        return new ConnectionSetup(name, connector, file, lakehouse, options, Credentials.REPLACED);
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
        Map<String, String> values = values();
        Source source = connector.open(new ConfigValues(descriptor().configFields(), values));
        String option = options.baseUrl();
        if (option != null) {
            return rebased(source, "--base-url", option);
        }
        String written = file.baseUrl();
        return written == null ? source : rebased(source, "base_url of the connection file", written);
    }

    private static Source rebased(Source source, String place, String text) {
        try {
            return BaseUrlOverride.parse(text).rebase(source);
        } catch (IllegalArgumentException e) {
            throw new UserException(place + " " + e.getMessage());
        }
    }

    /** The secrets that are given, as they are kept out of recordings. */
    List<Secret> secrets() {
        Map<String, String> values = values();
        ConfigValues config = new ConfigValues(descriptor().configFields(), values);
        return secretFields()
                .filter(field -> values.containsKey(field.name()))
                .flatMap(field -> field.type().isList()
                        ? config.secrets(field.name()).stream()
                        : Stream.of(config.secret(field.name())))
                .toList();
    }

    private Map<String, String> values() {
        Map<String, String> values = new ConfigResolver(System.getenv())
                .resolve(descriptor().sourceType(), descriptor().configFields(), file, options.set());
        if (credentials == Credentials.REPLACED) {
            secretFields().forEach(field -> values.putIfAbsent(field.name(), NOT_NEEDED));
        }
        return values;
    }

    private Stream<ConfigField> secretFields() {
        return descriptor().configFields().stream().filter(field -> field.type().isSecret());
    }

    /** The JDBC URL of the control plane, or null for the embedded one. */
    @Nullable
    String databaseUrl() {
        if (options.database() != null) {
            return options.database();
        }
        ConnectionFile.Database database = file.database();
        return database == null ? ConnectionVariables.ofProcess().databaseUrl() : database.url();
    }
}
