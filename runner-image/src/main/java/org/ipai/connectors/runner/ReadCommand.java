package org.ipai.connectors.runner;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.extract.StopRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code read} of the Airbyte protocol. */
@Command(
        name = "read",
        description = "Airbyte protocol: sends records and states of streams as messages; needs no database.")
final class ReadCommand implements Callable<Integer> {

    // All are checked where faults are told as the protocol wants it.
    @Option(names = "--config", paramLabel = "FILE", description = "The configuration that the platform writes (JSON).")
    private @Nullable Path config;

    @Option(names = "--catalog", paramLabel = "FILE", description = "The streams to read, and how (JSON).")
    private @Nullable Path catalog;

    @Option(names = "--state", paramLabel = "FILE", description = "The states that the last read sent (JSON).")
    private @Nullable Path state;

    @Option(
            names = "--connector",
            paramLabel = "TYPE",
            description = "Source type, if several connectors are installed.")
    private @Nullable String connector;

    @Override
    public Integer call() {
        // Standard output is for messages only.
        Console errors = new Console(System.err, OutputOptions.format(new String[0], System.getenv()), false);
        StopRequest stop = new StopRequest();
        Thread reader = Thread.currentThread();
        try (Termination termination = Termination.listening(stop, GracePeriod.of(System.getenv()), errors)) {
            termination.readingBegins();
            StopRequest.Registration registration = stop.onRequest(reader::interrupt);
            try {
                return ProtocolOptions.source(connector).read(config, catalog, state);
            } finally {
                registration.close();
            }
        }
    }
}
