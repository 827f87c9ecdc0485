package org.ipai.connectors.runner.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** All metrics as Prometheus reads them. */
final class MetricsText {

    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusRegistry registry;
    private boolean hasJvmMetrics;

    MetricsText(PrometheusRegistry registry) {
        this.registry = registry;
    }

    synchronized byte[] write() throws IOException {
        if (!hasJvmMetrics) {
            // Not at the start: they take a third of a second, and the first request should not wait for them.
            JvmMetrics.builder().register(registry);
            hasJvmMetrics = true;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        return text.toByteArray();
    }
}
