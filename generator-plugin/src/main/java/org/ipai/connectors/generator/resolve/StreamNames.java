package org.ipai.connectors.generator.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Class names of streams and their records, claimed before those of nested objects so that they stay short. */
final class StreamNames {

    private final Map<String, String> streams = new LinkedHashMap<>();
    private final Map<String, String> records = new LinkedHashMap<>();

    StreamNames(Iterable<String> names, ClassNames classNames, JavaNames javaNames) {
        for (String name : names) {
            String type = javaNames.type(name);
            streams.put(name, classNames.claim(List.of(type, type + "Stream")));
        }
        for (String name : names) {
            String type = javaNames.type(Singular.of(name));
            records.put(name, classNames.claim(List.of(type, type + "Record")));
        }
    }

    String stream(String name) {
        return streams.getOrDefault(name, name);
    }

    String record(String name) {
        return records.getOrDefault(name, name);
    }
}
