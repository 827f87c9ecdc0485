package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Source;

/** The states that a platform kept, by stream. */
final class SavedStates {

    private static final String WAY_OUT = "; hand over what the last read sent, or reset the connection's state";

    private final InputFile file;
    private final StreamStateReader reader;
    private final Map<String, StreamState> byStream = new HashMap<>();

    private SavedStates(InputFile file, Source source) {
        this.file = file;
        this.reader = new StreamStateReader(file, source, WAY_OUT);
    }

    /**
     * Reads a file: a list of state messages, or one; nothing, an empty list or an empty object is no state.
     *
     * @throws ProtocolException if it holds something else
     */
    static SavedStates read(InputFile file, Source source) {
        SavedStates states = new SavedStates(file, source);
        JsonNode tree = file.tree();
        if (tree.isArray()) {
            for (int i = 0; i < tree.size(); i++) {
                states.add(tree.get(i), "[" + i + "]");
            }
        } else if (!tree.isMissingNode() && !tree.isNull()) {
            states.add(tree, "");
        }
        return states;
    }

    private void add(JsonNode message, String place) {
        if (!message.isObject()) {
            throw file.fault(place, "is no state message" + WAY_OUT);
        }
        if (message.isEmpty()) {
            return;
        }
        String type = message.path("type").asText("LEGACY");
        if (!type.equals("STREAM")) {
            throw file.fault(
                    place,
                    "holds a state of type " + type + ", but streams of this connector have one each (STREAM)"
                            + WAY_OUT);
        }
        String ofStream = place.isEmpty() ? "stream" : place + ".stream";
        JsonNode name = message.path("stream").path("stream_descriptor").path("name");
        if (!name.isTextual()) {
            throw file.fault(ofStream + ".stream_descriptor.name", "is no text" + WAY_OUT);
        }
        JsonNode state = message.path("stream").path("stream_state");
        byStream.put(name.textValue(), reader.read(name.textValue(), state, ofStream + ".stream_state"));
    }

    /** By stream; streams without one are not in it. */
    Map<String, StreamState> byStream() {
        return byStream;
    }
}
