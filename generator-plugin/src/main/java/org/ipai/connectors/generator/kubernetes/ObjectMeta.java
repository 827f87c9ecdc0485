package org.ipai.connectors.generator.kubernetes;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an object is called.
 *
 * @param name null where the object's owner names it
 * @param labels to select it by
 * @param annotations for people and tools
 */
public record ObjectMeta(
        @Nullable String name, SortedMap<String, String> labels, SortedMap<String, String> annotations) {

    public ObjectMeta {
        labels = new TreeMap<>(labels);
        annotations = new TreeMap<>(annotations);
    }

    public static ObjectMeta of(@Nullable String name, Map<String, String> labels, Map<String, String> annotations) {
        return new ObjectMeta(name, new TreeMap<>(labels), new TreeMap<>(annotations));
    }

    public static ObjectMeta labelled(Map<String, String> labels) {
        return new ObjectMeta(null, new TreeMap<>(labels), new TreeMap<>());
    }
}
