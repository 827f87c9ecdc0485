package org.ipai.connectors.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.sandbox.SandboxRecord;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;

/**
 * A connector with what its tests have to know besides its descriptor.
 *
 * @param config a configuration that its sandbox lets in
 * @param added field of the parent's record by the column it is added as; {@code $} for the record itself
 * @param records of a slice, more than fit a page
 * @param document the provider's document, below {@code shared/provider-schemas}
 * @param undocumented objections of the document that are its own gaps
 */
public record TestedConnector(
        SourceConnector connector,
        Map<String, String> config,
        Map<String, String> added,
        long records,
        String document,
        Pattern undocumented) {

    public TestedConnector {
        config = Map.copyOf(config);
        added = Map.copyOf(added);
    }

    /** The connector of a source type. */
    public static TestedConnector of(String sourceType) {
        return TestedConnectors.all()
                .filter(tested -> tested.name().equals(sourceType))
                .findFirst()
                .orElseThrow();
    }

    /** Its source type. */
    public String name() {
        return descriptor().sourceType();
    }

    ConnectorDescriptor descriptor() {
        return connector.descriptor();
    }

    public List<StreamDescriptor> streams() {
        return descriptor().streams();
    }

    public StreamDescriptor stream(String name) {
        return streams().stream()
                .filter(stream -> stream.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Source open(Map<String, String> values) {
        return connector.open(new ConfigValues(descriptor().configFields(), values));
    }

    /** A sandbox that lets in who has the configuration. */
    SandboxServer sandbox(SandboxSettings.Builder settings) {
        config.forEach(settings::credential);
        return SandboxServer.start(SandboxDefinition.ofSource(name()), settings.build());
    }

    /** A sandbox's record as JSON, with the columns that are added to it. */
    String withAddedColumns(SandboxRecord record) {
        String json = new String(record.json(), StandardCharsets.UTF_8);
        return added.entrySet().stream()
                .map(column -> added(record, column.getKey(), column.getValue()))
                .reduce(json, (all, column) -> column.isEmpty() ? all : "{" + column + "," + all.substring(1));
    }

    private static String added(SandboxRecord record, String column, String origin) {
        if (origin.equals("$")) {
            return "\"" + column + "\":" + new String(record.json(), StandardCharsets.UTF_8);
        }
        return record.parent() == null
                ? ""
                : "\"" + column + "\":" + record.parent().get(origin);
    }

    @Override
    public String toString() {
        return name();
    }
}
