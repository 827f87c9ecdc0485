package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.sync.SliceStarts;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream has been read, as the platform keeps it between reads.
 *
 * @param readAs the mode of the read that came so far
 * @param complete whether that read came to the stream's end, with all slices; if not, slices without a state were not read
 * @param slices how far each was read, by key in order
 * @param newSlices where slices start that were not there when the stream was last read with all slices; null for where every
 *     first read does
 */
record StreamState(
        SyncMode readAs,
        boolean complete,
        SortedMap<String, SliceState> slices,
        @Nullable String newSlices) {

    /** Of what {@link #json} writes; to change with every change that older connectors would misread. */
    static final int FORMAT = 1;

    static final StreamState NONE = new StreamState(SyncMode.INCREMENTAL, false, new TreeMap<>(), null);

    /**
     * What a read in a mode goes on from. A full refresh starts over, unless it was interrupted: then platforms hand its state
     * back, and what it read before is not read again.
     */
    SliceStarts startOf(SyncMode mode) {
        if (mode == SyncMode.INCREMENTAL) {
            return new SliceStarts(slices, newSlices == null ? null : SliceState.at(newSlices));
        }
        return readAs == SyncMode.FULL_REFRESH && !complete ? new SliceStarts(slices, null) : SliceStarts.BEGINNING;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT).put("read_as", readAs.name().toLowerCase(Locale.ROOT));
        json.put("complete", complete);
        put(json, "new_slices", newSlices);
        ArrayNode all = json.putArray("slices");
        slices.forEach((key, state) -> add(all.addObject().put("key", key), state));
        return json;
    }

    private static void add(ObjectNode slice, SliceState state) {
        put(slice, "cursor", state.cursor());
        put(slice, "etag", state.etag());
        put(slice, "etag_url", state.etagUrl());
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
