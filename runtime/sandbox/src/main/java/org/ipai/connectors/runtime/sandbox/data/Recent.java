package org.ipai.connectors.runtime.sandbox.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the results of the most recent questions. */
final class Recent<K, V> {

    private final Map<K, V> values;

    Recent(int capacity) {
        this.values = new LinkedHashMap<>(capacity, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized V of(K key, Function<K, V> compute) {
        V known = values.get(key);
        if (known == null) {
            known = compute.apply(key);
            values.put(key, known);
        }
        return known;
    }
}
