package org.ipai.connectors.runtime.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads faults from JSON. */
final class FaultReader {

    private static final Set<String> REQUEST_FIELDS =
            Set.of("kind", "path", "request", "times", "status", "after_bytes", "delay_ms", "headers", "body");
    private static final Set<String> RECORD_FIELDS = Set.of("kind", "stream", "every", "field");

    private FaultReader() {}

    static Faults read(byte[] json) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("faults are not JSON: " + e.getMessage(), e);
        }
        if (!root.isArray()) {
            throw new IllegalArgumentException("faults must be a JSON list");
        }
        List<RequestFault> requests = new ArrayList<>();
        List<RecordFault> records = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            String place = "faults[" + i + "]";
            JsonNode node = root.path(i);
            Optional<RecordFault.Kind> recordKind = kind(RecordFault.Kind.class, node);
            if (recordKind.isPresent()) {
                records.add(recordFault(recordKind.get(), node, place));
            } else {
                requests.add(requestFault(requestKind(node, place), node, place));
            }
        }
        return new Faults(requests, records);
    }

    private static RecordFault recordFault(RecordFault.Kind kind, JsonNode node, String place) {
        rejectUnknownFields(node, RECORD_FIELDS, place);
        if (!node.path("stream").isTextual()) {
            throw new IllegalArgumentException(place + ": 'stream' must name a stream");
        }
        return new RecordFault(
                kind,
                node.path("stream").asText(),
                node.path("every").asInt(1),
                node.hasNonNull("field") ? node.path("field").asText() : null);
    }

    private static RequestFault requestFault(RequestFault.Kind kind, JsonNode node, String place) {
        rejectUnknownFields(node, REQUEST_FIELDS, place);
        RequestFault usual = RequestFault.of(kind, node.path("path").asText("*"));
        long times = node.path("times").asLong(1);
        return new RequestFault(
                kind,
                usual.path(),
                node.path("request").asLong(1),
                times == 0 ? RequestFault.FOR_EVER : times,
                node.path("status").asInt(usual.status()),
                node.path("after_bytes").asInt(usual.afterBytes()),
                node.hasNonNull("delay_ms")
                        ? Duration.ofMillis(node.path("delay_ms").asLong())
                        : null,
                content(node));
    }

    private static @Nullable FaultContent content(JsonNode node) {
        if (!node.has("headers") && !node.has("body")) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new FaultContent(headers, node.has("body") ? node.path("body").toString() : "{}");
    }

    private static RequestFault.Kind requestKind(JsonNode node, String place) {
        return kind(RequestFault.Kind.class, node)
                .orElseThrow(() -> new IllegalArgumentException(place + ": 'kind' is '"
                        + node.path("kind").asText()
                        + "'; use one of " + names(RequestFault.Kind.values()) + " for answers or "
                        + names(RecordFault.Kind.values()) + " for records"));
    }

    private static void rejectUnknownFields(JsonNode node, Set<String> known, String place) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(place + ": unknown field '" + name + "'; known are "
                        + known.stream().sorted().toList());
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> kind(Class<E> type, JsonNode node) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        constant.name().equalsIgnoreCase(node.path("kind").asText()))
                .findFirst();
    }

    private static String names(Enum<?>[] constants) {
        return String.join(
                ", ",
                Arrays.stream(constants)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
