package org.ipai.connectors.generator.spec;

import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What is being expanded: the spec itself, or a fragment for one of its uses.
 *
 * @param at where it is used; null for the spec itself
 * @param arguments what it is given
 * @param names the fragments that use each other up to here
 */
record FragmentUse(@Nullable SourceLocation at, FragmentArguments arguments, List<String> names) {

    FragmentUse {
        names = List.copyOf(names);
    }

    static FragmentUse ofSpec() {
        return new FragmentUse(null, FragmentArguments.none(), List.of());
    }

    FragmentUse inner(String name, SourceLocation use, FragmentArguments given) {
        List<String> inner = new ArrayList<>(names);
        inner.add(name);
        return new FragmentUse(use, given, inner);
    }

    /** A place in what is expanded, as a place in the result. */
    YamlTree.Place place(YamlTree.Place place) {
        SourceLocation key = place.key();
        return new YamlTree.Place(
                key == null ? null : key.usedAt(at), place.value().usedAt(at), place.text());
    }
}
