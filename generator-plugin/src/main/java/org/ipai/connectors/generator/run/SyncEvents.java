package org.ipai.connectors.generator.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows what a runner says with {@code --log json}; lines that are no events are for people. */
final class SyncEvents implements Consumer<String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<String> log;
    private final List<StreamOutcome> streams = new ArrayList<>();
    private final List<ViewRows> views = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private String status = "";

    /**
     * Follows a sync.
     *
     * @param log gets warnings, and what is no event
     */
    SyncEvents(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public synchronized void accept(String line) {
        Optional<JsonNode> event = event(line);
        if (event.isEmpty()) {
            said.add(line);
            log.accept(line);
            return;
        }
        switch (event.get().path("event").asText()) {
            case "stream_finished" -> streams.add(StreamOutcome.of(event.get()));
            case "sync_finished" -> {
                status = event.get().path("status").asText();
                problems.addAll(StreamOutcome.texts(event.get().path("problems")));
            }
            case "gold_preview" -> views.add(ViewRows.of(event.get()));
            case "warning" -> log.accept(event.get().path("message").asText());
            default -> {
                // Beginnings.
            }
        }
    }

    private static Optional<JsonNode> event(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(line)).filter(node -> node.has("event"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What is known when the runner has ended. */
    synchronized SyncOutcome outcome(int exitCode) {
        List<String> all = new ArrayList<>(problems);
        if (status.isEmpty()) {
            all.addAll(said);
        }
        return new SyncOutcome(exitCode, status, streams, views, all);
    }
}
