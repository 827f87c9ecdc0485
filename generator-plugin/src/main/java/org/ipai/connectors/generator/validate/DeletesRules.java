package org.ipai.connectors.generator.validate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.DeletesSpec;
import org.ipai.connectors.generator.spec.StreamParents;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** How tables learn of deleted records. */
final class DeletesRules {

    private DeletesRules() {}

    static void streams(Subject subject, Reporter reporter) {
        Map<String, StreamSpec> streams = subject.spec().streams();
        for (StreamSpec stream : streams.values()) {
            if (!(stream.deletes() instanceof DeletesSpec.Endpoint endpoint)
                    || endpoint.stream().value().isEmpty()) {
                continue;
            }
            String name = endpoint.stream().value();
            if (!streams.containsKey(name)) {
                reporter.error(
                        endpoint.stream(),
                        "there is no stream " + Quote.of(name) + " to list deletions",
                        NearestName.hint(name, streams.keySet(), "name a stream of this spec"));
            } else if (name.equals(stream.name().value())) {
                reporter.error(
                        endpoint.stream(),
                        "the stream " + Quote.of(name) + " cannot list its own deletions",
                        "name another stream, or use 'flag' if its records say of themselves that they are deleted");
            } else if (waitsFor(name, stream.name().value(), streams, new HashSet<>())) {
                reporter.error(
                        endpoint.stream(),
                        Quote.of(name) + " is to be read before "
                                + Quote.of(stream.name().value()) + ", and after it",
                        "name a stream that can be read without "
                                + Quote.of(stream.name().value()));
            }
        }
    }

    private static boolean waitsFor(String name, String other, Map<String, StreamSpec> streams, Set<String> met) {
        if (name.equals(other)) {
            return true;
        }
        StreamSpec stream = streams.get(name);
        return stream != null
                && met.add(name)
                && StreamParents.andDeletions(stream).stream()
                        .anyMatch(next -> waitsFor(next.value(), other, streams, met));
    }

    static void keys(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            if (!(stream.deletes() instanceof DeletesSpec.Endpoint endpoint)) {
                continue;
            }
            for (Text column : stream.primaryKey()) {
                if (!endpoint.key().containsKey(column.value())) {
                    reporter.error(
                            endpoint.kind(),
                            "'key' does not say which column holds " + Quote.of(column.value()),
                            "add '" + column.value() + ": <column of " + endpoint.stream() + ">'");
                }
            }
            endpoint.key().forEach((column, from) -> {
                if (stream.primaryKey().stream().noneMatch(key -> key.value().equals(column))) {
                    reporter.error(
                            from,
                            Quote.of(column) + " is not part of the primary key",
                            "delete it, or add it to 'primary_key'");
                }
            });
        }
    }

    static void modes(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            boolean isEverWhole = stream.syncModes().isEmpty()
                    || stream.syncModes().stream().anyMatch(mode -> mode.value().equals("full_refresh"));
            if (stream.deletes() instanceof DeletesSpec.InferOnFull infer && !isEverWhole) {
                reporter.error(
                        infer.kind(),
                        Quote.of(stream.name().value()) + " is never read whole",
                        "add full_refresh to its 'sync_modes', or choose another way");
            }
        }
    }
}
