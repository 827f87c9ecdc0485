package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.CursorText;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StreamState#json} wrote, trusting nothing. */
final class StreamStateReader {

    private final InputFile file;
    private final String wayOut;
    private final Map<String, CursorDescriptor> cursors = new HashMap<>();

    StreamStateReader(InputFile file, Source source, String wayOut) {
        this.file = file;
        this.wayOut = wayOut;
        source.streams().forEach(stream -> {
            CursorDescriptor cursor = stream.descriptor().cursor();
            if (cursor != null) {
                cursors.put(stream.descriptor().name(), cursor);
            }
        });
    }

    StreamState read(String stream, JsonNode state, String place) {
        if (state.isMissingNode() || state.isNull() || (state.isObject() && state.isEmpty())) {
            return StreamState.NONE;
        }
        JsonNode format = state.path("format");
        if (!format.isInt()) {
            throw file.fault(place, "is not this connector's" + wayOut);
        }
        if (format.intValue() != StreamState.FORMAT) {
            throw file.fault(
                    place + ".format",
                    "is " + format.intValue() + ", which this version of the connector cannot read" + wayOut);
        }
        JsonNode slices = state.path("slices");
        if (!slices.isArray()) {
            throw file.fault(place + ".slices", "is no list" + wayOut);
        }
        SortedMap<String, SliceState> byKey = new TreeMap<>();
        for (int i = 0; i < slices.size(); i++) {
            String at = place + ".slices[" + i + "]";
            JsonNode key = slices.get(i).path("key");
            if (!key.isTextual()) {
                throw file.fault(at + ".key", "is no text" + wayOut);
            }
            byKey.put(key.textValue(), slice(stream, slices.get(i), at));
        }
        SyncMode readAs =
                state.path("read_as").asText().equals("full_refresh") ? SyncMode.FULL_REFRESH : SyncMode.INCREMENTAL;
        return new StreamState(
                readAs, state.path("complete").asBoolean(false), byKey, cursor(stream, state, "new_slices", place));
    }

    private SliceState slice(String stream, JsonNode slice, String place) {
        String cursor = cursor(stream, slice, "cursor", place);
        String etag = text(slice, "etag", place);
        String url = text(slice, "etag_url", place);
        return etag == null || url == null ? SliceState.at(cursor) : new SliceState(cursor, etag, url);
    }

    private @Nullable String cursor(String stream, JsonNode node, String name, String place) {
        String cursor = text(node, name, place);
        CursorDescriptor described = cursors.get(stream);
        if (cursor != null && described != null && !CursorText.fits(cursor, described.format())) {
            throw file.fault(place + "." + name, "is no cursor of stream '" + stream + "'" + wayOut);
        }
        return cursor;
    }

    private @Nullable String text(JsonNode node, String name, String place) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw file.fault(place + "." + name, "is no text" + wayOut);
        }
        return value.textValue();
    }
}
