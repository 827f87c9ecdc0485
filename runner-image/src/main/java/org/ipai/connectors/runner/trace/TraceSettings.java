package org.ipai.connectors.runner.trace;

import java.util.Map;

/** Whether OpenTelemetry's standard environment variables ask for traces. */
public final class TraceSettings {

    private TraceSettings() {}

    /** Only what names a receiver or an exporter asks for traces: a service name alone, which platforms set for all, does not. */
    public static boolean areWanted(Map<String, String> environment) {
        boolean isReceiverKnown = isSet(environment, "OTEL_EXPORTER_OTLP_ENDPOINT")
                || isSet(environment, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                || isSet(environment, "OTEL_TRACES_EXPORTER");
        boolean isOff = "true".equalsIgnoreCase(environment.get("OTEL_SDK_DISABLED"))
                || "none".equalsIgnoreCase(environment.get("OTEL_TRACES_EXPORTER"));
        return isReceiverKnown && !isOff;
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
