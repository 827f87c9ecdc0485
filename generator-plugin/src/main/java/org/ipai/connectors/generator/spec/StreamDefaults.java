package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What {@code defaults} says of all streams, for those that do not say it themselves. */
final class StreamDefaults {

    private final FragmentExpansion expansion;
    private final YamlPart spec;
    private final ObjectNode expanded;

    StreamDefaults(FragmentExpansion expansion, YamlPart spec, ObjectNode expanded) {
        this.expansion = expansion;
        this.spec = spec;
        this.expanded = expanded;
    }

    void apply() {
        YamlPart defaults = spec.member("defaults");
        JsonNode streams = expanded.path("streams");
        streams.fieldNames().forEachRemaining(name -> {
            if (defaults.node().isObject() && streams.path(name) instanceof ObjectNode stream) {
                YamlPart written = spec.member("streams").member(name);
                FragmentUse use = new FragmentUse(written.place().whole(), FragmentArguments.none(), List.of());
                expansion.block(defaults, YamlTree.member("/streams", name), use, stream);
            }
        });
    }
}
