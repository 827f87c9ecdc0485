package org.ipai.connectors.runner.trace;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TraceSettingsTest {

    @Test
    void a_receiver_or_an_exporter_switches_traces_on() {
        assertThat(TraceSettings.areWanted(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://o:4318")))
                .isTrue();
        assertThat(TraceSettings.areWanted(Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://o:4318/v1/traces")))
                .isTrue();
        assertThat(TraceSettings.areWanted(Map.of("OTEL_TRACES_EXPORTER", "otlp")))
                .isTrue();
    }

    @Test
    void a_service_name_alone_does_not() {
        assertThat(TraceSettings.areWanted(Map.of())).isFalse();
        assertThat(TraceSettings.areWanted(Map.of("OTEL_SERVICE_NAME", "s", "TRACEPARENT", "00-…")))
                .isFalse();
    }

    @Test
    void what_is_switched_off_stays_off() {
        String receiver = "OTEL_EXPORTER_OTLP_ENDPOINT";
        assertThat(TraceSettings.areWanted(Map.of(receiver, "http://o:4318", "OTEL_SDK_DISABLED", "TRUE")))
                .isFalse();
        assertThat(TraceSettings.areWanted(Map.of(receiver, "http://o:4318", "OTEL_TRACES_EXPORTER", "none")))
                .isFalse();
    }
}
