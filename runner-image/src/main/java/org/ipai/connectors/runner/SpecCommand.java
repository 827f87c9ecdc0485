package org.ipai.connectors.runner;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spec} of the Airbyte protocol. */
@Command(name = "spec", description = "Airbyte protocol: says what the connector can be configured with.")
final class SpecCommand implements Callable<Integer> {

    @Option(
            names = "--connector",
            paramLabel = "TYPE",
            description = "Source type, if several connectors are installed.")
    private @Nullable String connector;

    @Override
    public Integer call() {
        return ProtocolOptions.source(connector).spec();
    }
}
