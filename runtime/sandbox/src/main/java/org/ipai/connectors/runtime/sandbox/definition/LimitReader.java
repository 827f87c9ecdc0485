package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;

/** Reads what a definition says of errors and quotas; both may be left out. */
final class LimitReader {

    private LimitReader() {}

    static List<ErrorAnswer> errors(JsonNode node) {
        List<ErrorAnswer> answers = new ArrayList<>();
        for (JsonNode answer : node.path("errors")) {
            Map<String, String> headers = new LinkedHashMap<>();
            answer.path("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            answers.add(new ErrorAnswer(answer.path("status").asInt(500), headers, answer.path("body")));
        }
        return answers;
    }

    static List<Quota> quotas(JsonNode node, String place) {
        List<Quota> quotas = new ArrayList<>();
        for (JsonNode quota : node.path("quotas")) {
            quotas.add(
                    quota.has("concurrent")
                            ? new Quota.Concurrent(quota.path("concurrent").asInt())
                            : budget(quota, place + " quotas[" + quotas.size() + "]"));
        }
        return quotas;
    }

    private static Quota.Budget budget(JsonNode node, String place) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        node.path("weights")
                .properties()
                .forEach(
                        weight -> weights.put(weight.getKey(), weight.getValue().asInt()));
        RateLimitDefinition signals = DefinitionReader.rateLimit(node.path("signals"), place);
        try {
            return new Quota.Budget(
                    node.path("name").asText(),
                    Quota.Window.valueOf(node.path("per").asText().toUpperCase(Locale.ROOT)),
                    node.path("limit").asLong(),
                    weights,
                    node.path("default_weight").asInt(1),
                    signals == null
                            ? RateLimitSignals.none()
                            : new RateLimitSignals(
                                    signals.remainingHeader(), signals.resetHeader(), signals.resetFormat()),
                    ZoneId.of(node.path("zone").asText("UTC")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidDefinitionException(place, "is no budget: " + e.getMessage());
        }
    }
}
