package org.ipai.connectors.contract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.extract.ConnectionCheck;
import org.ipai.connectors.runtime.http.RebasedSource;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.connection.MadeUpConfig;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sync.FirstSlice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection that is made up for a connector is one that its sandbox lets in, however it signs in. */
class MadeUpConnectionTest {

    static Stream<TestedConnector> connectors() {
        return TestedConnectors.all();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void is_let_in_whatever_is_chosen(TestedConnector tested) throws Exception {
        assertLetIn(tested, Map.of());
        for (ConfigField field : tested.descriptor().configFields()) {
            for (String choice : field.allowedValues()) {
                assertLetIn(tested, Map.of(field.name(), choice));
            }
        }
    }

    private static void assertLetIn(TestedConnector tested, Map<String, String> chosen) throws Exception {
        SandboxDefinition definition = SandboxDefinition.ofSource(tested.name());
        List<ConfigField> fields = tested.descriptor().configFields();
        Map<String, String> values = new LinkedHashMap<>(
                MadeUpConfig.of(fields, definition, chosen, LocalDate.now(java.time.ZoneOffset.UTC)));
        SandboxSettings.Builder settings = SandboxSettings.builder().records(5);
        values.forEach(settings::credential);
        try (SandboxServer sandbox = SandboxServer.start(definition, settings.build())) {
            Source source = new RebasedSource(tested.open(values), sandbox.baseUrl());
            try (SourceTransports transports =
                    new SourceTransports(source, TransportSettings.defaults(), TransportEnvironment.standard())) {
                assertReads(new ConnectionCheck(transports), source, chosen);
            }
        }
    }

    private static void assertReads(ConnectionCheck check, Source source, Map<String, String> chosen) throws Exception {
        int read = 0;
        for (SourceStream stream : source.streams()) {
            Optional<Slice> first = FirstSlice.of(stream);
            if (first.isPresent()) {
                assertThat(check.check(stream, first.get()))
                        .as("%s of %s", stream.descriptor().name(), chosen)
                        .isEmpty();
                read++;
            }
        }
        assertThat(read).isPositive();
    }
}
