package org.ipai.connectors.runner.trace;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The OpenTelemetry SDK as the standard environment variables have it. */
final class TraceExport implements AutoCloseable {

    /** Longer, a receiver that is away would hold up the end of a sync. */
    private static final long FLUSH_SECONDS = 5;

    /** Over HTTP through the JDK's client: gRPC would need a library for it. */
    private static final Map<String, String> DEFAULTS = Map.of("otel.exporter.otlp.protocol", "http/protobuf");

    /** Traces only. What requests carry to providers is our own affair, so no propagator is needed. */
    private static final Map<String, String> OVERRIDES =
            Map.of("otel.metrics.exporter", "none", "otel.logs.exporter", "none", "otel.propagators", "none");

    private final OpenTelemetrySdk sdk;

    private TraceExport(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
    }

    /**
     * The SDK of a source's service.
     *
     * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if a variable is wrong
     */
    static TraceExport start(String source) {
        return new TraceExport(AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(() -> DEFAULTS)
                .addPropertiesSupplier(() -> Map.of("otel.service.name", "ipai_connector_" + source))
                .addPropertiesCustomizer(properties -> OVERRIDES)
                .build()
                .getOpenTelemetrySdk());
    }

    Tracer tracer() {
        return sdk.getTracer("org.ipai.connectors");
    }

    /** The span that a scheduler has begun, as {@code TRACEPARENT} and {@code TRACESTATE} tell. */
    static Context parent(Map<String, String> environment) {
        TextMapGetter<Map<String, String>> variables = (all, name) -> environment.get(name.toUpperCase(Locale.ROOT));
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), environment, variables);
    }

    /** Sends what has not been sent. */
    @Override
    public void close() {
        sdk.shutdown().join(FLUSH_SECONDS, TimeUnit.SECONDS);
    }
}
