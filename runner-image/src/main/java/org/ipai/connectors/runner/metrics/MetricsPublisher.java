package org.ipai.connectors.runner.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
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
    private final PrometheusRegistry registry;
    private final ObservedSync sync;
    private final @Nullable MetricsEndpoint endpoint;

    private MetricsPublisher(
            MetricsTargets targets,
            PrometheusRegistry registry,
            ObservedSync sync,
            @Nullable MetricsEndpoint endpoint) {
        this.targets = targets;
        this.registry = registry;
        this.sync = sync;
        this.endpoint = endpoint;
    }

    static MetricsPublisher open(MetricsTargets targets, PrometheusRegistry registry, ObservedSync sync) {
        return new MetricsPublisher(targets, registry, sync, endpoint(targets, registry, sync));
    }

    private static @Nullable MetricsEndpoint endpoint(
            MetricsTargets targets, PrometheusRegistry registry, ObservedSync sync) {
        if (targets.address() == null) {
            return null;
        }
        try {
            return MetricsEndpoint.start(targets.address(), () -> text(registry));
        } catch (IOException e) {
            sync.warnings()
                    .accept("metrics cannot be scraped: " + targets.address() + ": " + e.getMessage()
                            + "; set another " + MetricsTargets.PORT + " or " + MetricsTargets.ADDRESS);
            return null;
        }
    }

    private static byte[] text(PrometheusRegistry registry) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        return text.toByteArray();
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
            Files.write(draft, text(registry));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            sync.warnings()
                    .accept("metrics cannot be written: " + e + "; " + MetricsTargets.FILE
                            + " must name a file in a folder that can be written to");
        }
    }

    private void push(URI pushgateway) {
        try {
            new Pushgateway(pushgateway).push(sync.source(), sync.connection(), text(registry));
        } catch (IOException e) {
            sync.warnings()
                    .accept("metrics cannot be pushed to " + pushgateway + ": " + e.getMessage() + "; check "
                            + MetricsTargets.PUSHGATEWAY);
        }
    }
}
