package org.ipai.connectors.generator.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Streams that are read once for every record of another. */
final class ParentRules {

    private ParentRules() {}

    static void unknown(Subject subject, Reporter reporter) {
        Map<String, StreamSpec> streams = subject.spec().streams();
        for (StreamSpec stream : streams.values()) {
            Text parent = parentOf(stream);
            if (parent != null && !parent.value().isEmpty() && !streams.containsKey(parent.value())) {
                reporter.error(
                        parent,
                        "there is no stream " + Quote.of(parent.value()) + " to be the parent",
                        NearestName.hint(parent.value(), streams.keySet(), "name a stream of this spec"));
            }
        }
    }

    /** Each cycle once, at the stream of it that comes first in the file. */
    static void cycles(Subject subject, Reporter reporter) {
        Map<String, StreamSpec> streams = subject.spec().streams();
        Set<String> done = new HashSet<>();
        for (StreamSpec stream : streams.values()) {
            Set<String> way = new LinkedHashSet<>();
            String name = stream.name().value();
            while (name != null && !done.contains(name) && !way.contains(name)) {
                way.add(name);
                name = parentName(streams.get(name));
            }
            if (name != null && way.contains(name)) {
                List<String> steps = List.copyOf(way);
                report(steps.subList(steps.indexOf(name), steps.size()), streams, reporter);
            }
            done.addAll(way);
        }
    }

    static void missing(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            if (stream.parent() == null) {
                Texts.of(stream)
                        .filter(References::readParent)
                        .forEach(text -> reporter.error(
                                text,
                                "the stream " + Quote.of(stream.name().value()) + " has no parent to read from",
                                "add 'parent: {stream: <name>}' to it"));
            }
        }
    }

    static void unused(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            ParentSpec parent = stream.parent();
            if (parent != null && Texts.parameters(stream).stream().noneMatch(References::readParent)) {
                reporter.warning(
                        parent.at(),
                        "no parameter of " + Quote.of(stream.name().value()) + " reads its parent",
                        "use ${parent.<field>} in a parameter, or delete 'parent'");
            }
        }
    }

    private static void report(List<String> cycle, Map<String, StreamSpec> streams, Reporter reporter) {
        String first =
                streams.keySet().stream().filter(cycle::contains).findFirst().orElse(cycle.get(0));
        StreamSpec stream = streams.get(first);
        Text parent = stream == null ? null : parentOf(stream);
        if (parent == null) {
            return;
        }
        if (cycle.size() == 1) {
            reporter.error(
                    parent,
                    "the stream " + Quote.of(first) + " is its own parent",
                    "name another stream or delete 'parent'");
            return;
        }
        List<String> turned = new ArrayList<>(cycle.subList(cycle.indexOf(first), cycle.size()));
        turned.addAll(cycle.subList(0, cycle.indexOf(first) + 1));
        reporter.error(
                parent,
                "streams are each other's parents: " + String.join(" → ", turned),
                "delete one of these parents");
    }

    private static @Nullable String parentName(@Nullable StreamSpec stream) {
        Text parent = stream == null ? null : parentOf(stream);
        return parent == null ? null : parent.value();
    }

    private static @Nullable Text parentOf(StreamSpec stream) {
        ParentSpec parent = stream.parent();
        return parent == null ? null : parent.stream();
    }
}
