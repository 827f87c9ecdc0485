package org.ipai.connectors.runner.airbyte;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.ipai.connectors.runner.airbyte.Messages.Level;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the Airbyte protocol. Each writes messages to stdout, and nothing else gets there; what goes wrong is a
 * message too, and a line on stderr. Each returns the process's exit code: 0, or 1 if a message says what failed.
 */
public final class AirbyteSource {

    /** Where the connector's page is, for the platform to link to. */
    private static final String DOCUMENTATION_VARIABLE = "IPAI_DOCUMENTATION_URL";

    private static final int SUCCEEDED = 0;
    private static final int FAILED = 1;

    private final Supplier<SourceConnector> connectors;

    /**
     * Commands of a connector.
     *
     * @param connector finds it; what it throws is told as a fault of the configuration
     */
    public AirbyteSource(Supplier<SourceConnector> connector) {
        this.connectors = connector;
    }

    /** {@code spec}: what the connector can be configured with. */
    public int spec() {
        return speak((connector, messages) -> {
            String page = System.getenv(DOCUMENTATION_VARIABLE);
            URI documentation = page == null || page.isBlank() ? null : URI.create(page);
            messages.spec(ConnectionSpecification.of(connector.descriptor(), documentation));
            return SUCCEEDED;
        });
    }

    /** {@code check}: whether the configuration and the credentials work. */
    public int check(@Nullable Path config) {
        return speak((connector, messages) -> {
            try {
                SourceConfig read = config(connector, config, messages);
                Source source = read.open(connector);
                try (SourceTransports transports = transports(source, read, messages)) {
                    new SourceCheck(source, transports, messages).run();
                }
            } catch (ProtocolException e) {
                messages.connectionFails(e.message());
            } catch (InvalidConfigException e) {
                messages.connectionFails(String.join("\n", e.faults()));
            }
            return SUCCEEDED;
        });
    }

    /** {@code discover}: which streams there are. */
    public int discover(@Nullable Path config) {
        return speak((connector, messages) -> {
            messages.catalog(
                    StreamCatalog.of(config(connector, config, messages).open(connector)));
            return SUCCEEDED;
        });
    }

    /**
     * {@code read}: the records of streams.
     *
     * @param state what the last read sent, or null
     */
    public int read(@Nullable Path config, @Nullable Path catalog, @Nullable Path state) {
        return speak((connector, messages) -> {
            SourceConfig given = config(connector, config, messages);
            Source source = given.open(connector);
            ConfiguredCatalog selected = ConfiguredCatalog.read(InputFile.required("--catalog", catalog), source);
            Map<String, StreamState> states = state == null
                    ? Map.of()
                    : SavedStates.read(new InputFile("--state", state), source).byStream();
            try (SourceTransports transports = transports(source, given, messages)) {
                StreamExtractor extractor = new StreamExtractor(transports, ExtractionSettings.defaults());
                CatalogRead read = new CatalogRead(selected, states, messages);
                return read.completes(source, extractor) ? SUCCEEDED : FAILED;
            }
        });
    }

    private static SourceConfig config(SourceConnector connector, @Nullable Path file, Messages messages)
            throws InterruptedException {
        SourceConfig config = SourceConfig.read(InputFile.required("--config", file), connector.descriptor());
        messages.hide(config.mask());
        if (!config.ignored().isEmpty()) {
            messages.log(
                    Level.INFO, "config fields that this connector does not have are ignored: " + config.ignored());
        }
        return config;
    }

    private static SourceTransports transports(Source source, SourceConfig config, Messages messages) {
        TransportEnvironment environment = TransportEnvironment.standard()
                .withWarnings(messages::warn)
                .withTokens(new PlatformTokens(config.written(), messages));
        return new SourceTransports(source, TransportSettings.defaults(), environment);
    }

    /** What a command does. */
    private interface Command {
        int run(SourceConnector connector, Messages messages) throws InterruptedException;
    }

    private int speak(Command command) {
        PrintStream before = System.out;
        // Whatever a library prints must not get between the messages.
        System.setOut(System.err);
        try (MessageStream stream = new MessageStream(new FileOutputStream(FileDescriptor.out))) {
            return speak(command, new Messages(stream, Clock.systemUTC()));
        } catch (OutputClosedException e) {
            System.err.println("ipai: " + e.getMessage());
        } catch (InterruptedException e) {
            System.err.println("ipai: interrupted; read again from the last state");
        } finally {
            System.setOut(before);
        }
        return FAILED;
    }

    private int speak(Command command, Messages messages) throws InterruptedException {
        try {
            return command.run(connector(), messages);
        } catch (ProtocolException e) {
            messages.error(e.type(), e.message(), null);
        } catch (InvalidConfigException e) {
            messages.error(FailureType.CONFIG_ERROR, String.join("\n", e.faults()), null);
        } catch (OutputClosedException e) {
            throw e;
        } catch (RuntimeException e) {
            messages.error(FailureType.SYSTEM_ERROR, Unexpected.text(e), null);
        }
        return FAILED;
    }

    private SourceConnector connector() {
        try {
            return connectors.get();
        } catch (RuntimeException e) {
            throw ProtocolException.ofConfig(String.valueOf(e.getMessage()));
        }
    }
}
