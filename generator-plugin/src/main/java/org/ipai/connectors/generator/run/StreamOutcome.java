package org.ipai.connectors.generator.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * How one stream fared in a sync.
 *
 * @param stream its name
 * @param status as the runner writes it, such as {@code succeeded}
 * @param records records that were read
 * @param filtered records that the stream does not want
 * @param quarantined records that could not be typed
 * @param rules quality rules that were checked
 * @param brokenRules those that are broken, such as {@code unique(id)}
 * @param problems sentences about all of it
 */
record StreamOutcome(
        String stream,
        String status,
        long records,
        long filtered,
        long quarantined,
        int rules,
        List<String> brokenRules,
        List<String> problems) {

    static final String SUCCEEDED = "succeeded";

    StreamOutcome {
        brokenRules = List.copyOf(brokenRules);
        problems = List.copyOf(problems);
    }

    /** Reads the runner's event {@code stream_finished}. */
    static StreamOutcome of(JsonNode event) {
        JsonNode counts = event.path("counts");
        return new StreamOutcome(
                event.path("stream").asText(),
                event.path("status").asText(),
                counts.path("records").asLong(),
                counts.path("filtered").asLong(),
                counts.path("quarantined").asLong(),
                event.path("quality").size(),
                broken(event.path("quality")),
                texts(event.path("problems")));
    }

    private static List<String> broken(JsonNode rules) {
        return StreamSupport.stream(rules.spliterator(), false)
                .filter(rule -> rule.path("violations").asLong() > 0)
                .map(rule ->
                        rule.path("rule").asText() + "(" + rule.path("column").asText() + ")")
                .toList();
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Whether everything was read and typed, and keeps all rules. */
    boolean isSound() {
        return status.equals(SUCCEEDED) && quarantined == 0 && brokenRules.isEmpty();
    }
}
