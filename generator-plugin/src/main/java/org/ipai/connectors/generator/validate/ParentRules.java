package org.ipai.connectors.generator.validate;

import java.util.Map;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.StreamParents;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** Streams that are read once for every record of another. */
final class ParentRules {

    private ParentRules() {}

    static void unknown(Subject subject, Reporter reporter) {
        Map<String, StreamSpec> streams = subject.spec().streams();
        for (StreamSpec stream : streams.values()) {
            for (Text parent : StreamParents.of(stream)) {
                if (!parent.value().isEmpty() && !streams.containsKey(parent.value())) {
                    reporter.error(
                            parent,
                            "there is no stream " + Quote.of(parent.value()) + " to be the parent",
                            NearestName.hint(parent.value(), streams.keySet(), "name a stream of this spec"));
                }
            }
        }
    }

    /** Each cycle once, at the link that closes it. */
    static void cycles(Subject subject, Reporter reporter) {
        new ParentCycles(subject.spec().streams(), reporter).report();
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
}
