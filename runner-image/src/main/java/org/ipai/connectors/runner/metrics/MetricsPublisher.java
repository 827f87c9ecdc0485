package org.ipai.connectors.runner.metrics;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ipai.connectors.runner.observe.ObservedSync;
import org.jspecify.annotations.Nullable;

/** Serves metrics while a command runs, and writes and pushes them at its end. What fails of that is a warning. */
final class MetricsPublisher implements AutoCloseable {

    private final MetricsTargets targets;
    private final MetricsText text;
    private final ObservedSync sync;
    private final @Nullable MetricsEndpoint endpoint;

    private MetricsPublisher(
            MetricsTargets targets, MetricsText text, ObservedSync sync, @Nullable MetricsEndpoint endpoint) {
        this.targets = targets;
        this.text = text;
        this.sync = sync;
        this.endpoint = endpoint;
    }

    static MetricsPublisher open(MetricsTargets targets, MetricsText text, ObservedSync sync) {
        return new MetricsPublisher(targets, text, sync, endpoint(targets, text, sync));
    }

    private static @Nullable MetricsEndpoint endpoint(MetricsTargets targets, MetricsText text, ObservedSync sync) {
        if (targets.address() == null) {
            return null;
        }
        try {
            return MetricsEndpoint.start(targets.address(), text);
        } catch (IOException e) {
            sync.warnings()
                    .accept("metrics cannot be scraped: " + targets.address() + ": " + e.getMessage() + "; set another "
                            + MetricsTargets.PORT + " or " + MetricsTargets.ADDRESS);
            return null;
        }
    }

    @Override
    public void close() {
        Path file = targets.file();
        if (file != null) {
            write(file);
        }
        URI pushgateway = targets.pushgateway();
        if (pushgateway != null) {
            push(pushgateway);
        }
        if (endpoint != null) {
            endpoint.close();
        }
    }

    /** Readers see the old file or the new one; until then its name is none that node_exporter reads. */
    private void write(Path file) {
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(draft, text.write());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            sync.warnings()
                    .accept("metrics cannot be written: " + e + "; " + MetricsTargets.FILE
                            + " must name a file in a folder that can be written to");
        }
    }

    private void push(URI pushgateway) {
        try {
            new Pushgateway(pushgateway).push(sync.source(), sync.connection(), text.write());
        } catch (IOException e) {
            sync.warnings()
                    .accept("metrics cannot be pushed to " + pushgateway + ": " + e.getMessage() + "; check "
                            + MetricsTargets.PUSHGATEWAY);
        }
    }
}
