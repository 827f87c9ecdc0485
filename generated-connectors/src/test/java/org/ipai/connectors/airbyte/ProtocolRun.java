package org.ipai.connectors.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process said.
 *
 * @param code its exit code
 * @param messages those of stdout
 * @param errors what stderr holds
 */
record ProtocolRun(int code, List<JsonNode> messages, String errors) {

    Stream<JsonNode> of(String type) {
        return messages.stream().filter(message -> message.path("type").asText().equals(type));
    }

    /** The records of a stream. */
    List<JsonNode> records(String stream) {
        return of("RECORD")
                .map(message -> message.path("record"))
                .filter(record -> record.path("stream").asText().equals(stream))
                .map(record -> record.path("data"))
                .toList();
    }

    /** Statuses of a stream, in order. */
    List<String> statuses(String stream) {
        return of("TRACE")
                .map(message -> message.path("trace").path("stream_status"))
                .filter(status -> name(status).equals(stream))
                .map(status -> status.path("status").asText())
                .toList();
    }

    /** The errors told, as {@code failure_type: message}. */
    List<String> faults() {
        return of("TRACE")
                .map(message -> message.path("trace").path("error"))
                .filter(error -> !error.isMissingNode())
                .map(error -> error.path("failure_type").asText() + ": "
                        + error.path("message").asText())
                .toList();
    }

    /** The newest state of each stream, as a platform hands it back. */
    ArrayNode lastStates() {
        ArrayNode last = new ObjectMapper().createArrayNode();
        for (JsonNode message : messages) {
            if (message.path("type").asText().equals("STATE")) {
                String stream = name(message.path("state").path("stream"));
                for (int i = last.size() - 1; i >= 0; i--) {
                    if (name(last.get(i).path("stream")).equals(stream)) {
                        last.remove(i);
                    }
                }
                last.add(message.path("state"));
            }
        }
        return last;
    }

    static String name(JsonNode ofStream) {
        return ofStream.path("stream_descriptor").path("name").asText();
    }
}
