package org.ipai.connectors.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.sandbox.SandboxRecord;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.testing.BareConnector;

/**
 * A connector with what its tests have to know besides its descriptor.
 *
 * @param config a configuration that its sandbox lets in
 * @param added by column that is added, where it is from: the path of a field in the parent's record, an axis such as
 *     {@code slice.day}, or {@code $} for the record itself
 * @param records of a slice, more than fit a page
 * @param recordsOf streams whose slices have another number of records
 * @param unread by stream, the status of parents whose records it leaves out
 * @param document the provider's document, below {@code shared/provider-schemas}
 * @param undocumented objections of the document that are its own gaps
 */
public record TestedConnector(
        SourceConnector connector,
        Map<String, String> config,
        Map<String, String> added,
        long records,
        Map<String, Long> recordsOf,
        Map<String, String> unread,
        String document,
        Pattern undocumented) {

    private static final String AXIS = "slice.";

    public TestedConnector {
        config = Map.copyOf(config);
        added = Map.copyOf(added);
        recordsOf = Map.copyOf(recordsOf);
        unread = Map.copyOf(unread);
    }

    /** The connector of a source type. */
    public static TestedConnector of(String sourceType) {
        return TestedConnectors.all()
                .filter(tested -> tested.name().equals(sourceType))
                .findFirst()
                .orElseThrow();
    }

    /** One of given streams, without configuration, sandbox and document. */
    public static TestedConnector bare(String sourceType, SourceStream... streams) {
        return new TestedConnector(
                new BareConnector(sourceType, List.of(streams)),
                Map.of(),
                Map.of(),
                0,
                Map.of(),
                Map.of(),
                "",
                TestedConnectors.NOTHING);
    }

    /** Its source type. */
    public String name() {
        return descriptor().sourceType();
    }

    public ConnectorDescriptor descriptor() {
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
    public SandboxServer sandbox(SandboxSettings.Builder settings) {
        config.forEach(settings::credential);
        settings.records(records);
        recordsOf.forEach(settings::records);
        return SandboxServer.start(SandboxDefinition.ofSource(name()), settings.build());
    }

    /** Whether a stream reads what is below a record of its parent; the sandbox does not know its {@code where}. */
    public boolean reads(String stream, SandboxRecord record) {
        return !unread.containsKey(stream)
                || record.parent() == null
                || !record.parent().path("status").asText().equals(unread.get(stream));
    }

    /** A sandbox's record as JSON, with the columns that are added to it. */
    public String withAddedColumns(SandboxRecord record) {
        String json = new String(record.json(), StandardCharsets.UTF_8);
        String columns = added.entrySet().stream()
                .filter(column -> !json.contains("\"" + column.getKey() + "\":"))
                .flatMap(column -> addedColumn(column.getKey(), column.getValue(), record))
                .collect(Collectors.joining(","));
        return columns.isEmpty() ? json : "{" + columns + "," + json.substring(1);
    }

    private static Stream<String> addedColumn(String name, String source, SandboxRecord record) {
        String value = null;
        if (source.equals("$")) {
            value = new String(record.json(), StandardCharsets.UTF_8);
        } else if (source.startsWith(AXIS)) {
            String text = record.slice().get(source.substring(AXIS.length()));
            value = text == null ? null : "\"" + text + "\"";
        } else if (record.parent() != null) {
            JsonNode field = record.parent().at("/" + source.replace('.', '/'));
            value = field.isMissingNode() ? null : field.toString();
        }
        return Stream.ofNullable(value).map(text -> "\"" + name + "\":" + text);
    }

    @Override
    public String toString() {
        return name();
    }
}
