package org.ipai.connectors.generator.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.StreamParents;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** Finds streams that wait for each other. */
final class ParentCycles {

    private final Map<String, StreamSpec> streams;
    private final List<String> fileOrder;
    private final Reporter reporter;
    private final Set<String> done = new HashSet<>();
    private final List<String> way = new ArrayList<>();

    ParentCycles(Map<String, StreamSpec> streams, Reporter reporter) {
        this.streams = streams;
        this.fileOrder = List.copyOf(streams.keySet());
        this.reporter = reporter;
    }

    void report() {
        fileOrder.forEach(this::follow);
    }

    private void follow(String name) {
        StreamSpec stream = streams.get(name);
        if (stream == null || done.contains(name)) {
            return;
        }
        int met = way.indexOf(name);
        if (met >= 0) {
            report(new ArrayList<>(way.subList(met, way.size())));
            return;
        }
        way.add(name);
        StreamParents.of(stream).forEach(parent -> follow(parent.value()));
        way.remove(way.size() - 1);
        done.add(name);
    }

    /** At the stream of the cycle that comes first in the file. */
    private void report(List<String> cycle) {
        int first = fileOrder.stream()
                .filter(cycle::contains)
                .findFirst()
                .map(cycle::indexOf)
                .orElse(0);
        Collections.rotate(cycle, -first);
        String next = cycle.get(cycle.size() == 1 ? 0 : 1);
        StreamSpec stream = streams.get(cycle.get(0));
        if (stream != null) {
            StreamParents.of(stream).stream()
                    .filter(parent -> parent.value().equals(next))
                    .findFirst()
                    .ifPresent(link -> report(cycle, link));
        }
    }

    private void report(List<String> cycle, Text link) {
        if (cycle.size() == 1) {
            reporter.error(
                    link,
                    "the stream " + Quote.of(cycle.get(0)) + " is its own parent",
                    "name another stream or delete 'parent'");
            return;
        }
        reporter.error(
                link,
                "streams are each other's parents: " + String.join(" → ", cycle) + " → " + cycle.get(0),
                "delete one of these parents");
    }
}
