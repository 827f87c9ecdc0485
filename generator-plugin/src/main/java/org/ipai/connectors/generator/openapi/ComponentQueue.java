package org.ipai.connectors.generator.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Components that were found reachable and wait to be copied, each once. */
final class ComponentQueue {

    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * A component to copy.
     *
     * @param target where it is
     * @param at the spec's operation through which it was reached first
     */
    record Entry(References.Target target, SourceLocation at) {}

    void add(References.Target target, SourceLocation at) {
        if (seen.add(target.pointer())) {
            waiting.add(new Entry(target, at));
        }
    }

    Optional<Entry> next() {
        @Nullable Entry entry = waiting.poll();
        return Optional.ofNullable(entry);
    }
}
