package org.ipai.connectors.runner;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Secret;

/** What all lines say of where they come from, and what none may say. A process has one. For use by any number of threads. */
final class LogContext {

    static final String SOURCE = "source";
    static final String CONNECTION = "connection";
    static final String RUN = "run";
    static final String STREAM = "stream";
    static final String JOB = "job";

    /** Shorter ones would strike words that are no secrets. */
    private static final int SHORTEST_MASKED = 6;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private List<String> secrets = List.of();

    synchronized void put(String name, String value) {
        fields.put(name, value);
    }

    synchronized void remove(String name) {
        fields.remove(name);
    }

    /** In the order in which they became known. */
    synchronized Map<String, String> fields() {
        return new LinkedHashMap<>(fields);
    }

    /** Keeps secrets out of all lines from now on, should a library give them away. */
    synchronized void mask(Collection<Secret> hidden) {
        secrets = hidden.stream()
                .map(Secret::reveal)
                .filter(secret -> secret.length() >= SHORTEST_MASKED)
                .flatMap(secret -> Stream.of(secret, escaped(secret)))
                .distinct()
                .toList();
    }

    /** As it stands in JSON. */
    private static String escaped(String secret) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(secret));
    }

    synchronized String masked(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, "[secret]");
        }
        return masked;
    }
}
