package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pagination that most streams have, said once for all of them. */
final class CommonPagination {

    private static final String KEY = "pagination";

    private CommonPagination() {}

    /** The most frequent one; empty if that is none. */
    static Optional<Guess> of(List<StreamDraft> streams) {
        Map<JsonNode, Integer> uses = new LinkedHashMap<>();
        streams.forEach(stream -> own(stream).ifPresent(guess -> uses.merge(guess.value(), 1, Integer::sum)));
        Optional<JsonNode> most = uses.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .filter(value -> !value.asText().equals("none"));
        return most.flatMap(value -> streams.stream()
                .flatMap(stream -> own(stream).stream())
                .filter(guess -> guess.value().equals(value))
                .findFirst()
                .map(guess -> Guess.written(
                        KEY, value, guess.confidence(), guess.reason() + " (of " + uses.get(value) + " streams)")));
    }

    /** The streams, of which none says again what the connector says, unless it is unsure about it. */
    static List<StreamDraft> without(List<StreamDraft> streams, JsonNode common) {
        return streams.stream()
                .map(stream -> new StreamDraft(
                        stream.name(),
                        stream.operation(),
                        stream.path(),
                        stream.guesses().stream()
                                .filter(guess -> !guess.key().equals(KEY)
                                        || !guess.value().equals(common)
                                        || guess.confidence() == Confidence.LOW)
                                .toList()))
                .toList();
    }

    private static Optional<Guess> own(StreamDraft stream) {
        return stream.guesses().stream()
                .filter(guess -> guess.key().equals(KEY))
                .findFirst();
    }
}
