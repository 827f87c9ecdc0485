package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;

/** Describes the streams of a source. */
final class StreamCatalog {

    private StreamCatalog() {}

    /** The content of a {@code CATALOG} message: the streams that the configuration wants read at all. */
    static ObjectNode of(Source source) {
        ObjectNode catalog = JsonNodeFactory.instance.objectNode();
        ArrayNode streams = catalog.putArray("streams");
        source.streams().stream()
                .filter(SourceStream::isActive)
                .map(SourceStream::descriptor)
                .forEach(stream -> describe(stream, streams.addObject()));
        return catalog;
    }

    private static void describe(StreamDescriptor stream, ObjectNode node) {
        boolean incremental = isIncremental(stream);
        node.put("name", stream.name());
        node.set("json_schema", RecordJsonSchema.of(stream));
        ArrayNode modes = node.putArray("supported_sync_modes").add("full_refresh");
        if (incremental) {
            modes.add("incremental");
        }
        node.put("source_defined_cursor", incremental);
        CursorDescriptor cursor = stream.cursor();
        List<String> column = cursor == null ? List.of() : CursorColumn.of(cursor, stream.schema());
        if (incremental && !column.isEmpty()) {
            ArrayNode path = node.putArray("default_cursor_field");
            column.forEach(path::add);
        }
        ArrayNode key = node.putArray("source_defined_primary_key");
        stream.primaryKey().forEach(name -> key.addArray().add(name));
        node.put("is_resumable", incremental);
    }

    /** Whether a saved state spares reading again: by a cursor, or because parents tell whether anything is new below them. */
    static boolean isIncremental(StreamDescriptor stream) {
        ParentDescriptor parent = stream.parent();
        boolean hasCursor = stream.cursor() != null && stream.syncModes().contains(SyncMode.INCREMENTAL);
        boolean hasVersion = parent != null && parent.versionField() != null;
        return hasCursor || hasVersion;
    }
}
