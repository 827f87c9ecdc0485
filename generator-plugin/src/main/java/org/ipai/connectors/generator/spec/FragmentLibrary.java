package org.ipai.connectors.generator.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.jspecify.annotations.Nullable;

/** The fragments that a spec can use: its own, and those in {@code fragments.yaml} beside the specs' folders. */
final class FragmentLibrary {

    private final SpecFolder folder;
    private final Findings findings;
    private final Map<String, Fragment> own;
    private final Set<String> used = new TreeSet<>();
    private Optional<SourceText> file = Optional.empty();
    private @Nullable Map<String, Fragment> shared;
    private final Set<String> usedShared = new TreeSet<>();

    FragmentLibrary(YamlTree spec, SpecFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
        this.own = fragments(spec, "/fragments");
    }

    static Map<String, Fragment> fragments(YamlTree tree, String pointer) {
        Map<String, Fragment> fragments = new LinkedHashMap<>();
        tree.root()
                .at(pointer)
                .fieldNames()
                .forEachRemaining(
                        name -> fragments.put(name, new Fragment(name, tree, YamlTree.member(pointer, name))));
        return fragments;
    }

    /** Read only for specs that use fragments, so that it is an input of no other. */
    private Map<String, Fragment> shared() {
        if (shared == null) {
            Path path = folder.sharedFragments();
            file = Files.isRegularFile(path) ? SourceText.load(path, folder.shown(path), findings) : Optional.empty();
            Optional<YamlTree> tree = file.flatMap(text -> YamlReader.read(text, findings));
            tree.ifPresent(read -> SchemaCheck.check(SpecSchema.loadFragments(), read, findings));
            shared = tree.map(read -> fragments(read, "")).orElse(Map.of());
        }
        return shared;
    }

    /** The fragment of a name; empty, with a finding, if there is none. */
    Optional<Fragment> find(Text name) {
        Fragment mine = own.get(name.value());
        Fragment others = shared().get(name.value());
        if (mine != null && others != null) {
            findings.error(
                    ReadRule.FRAGMENT_UNKNOWN,
                    mine.place().whole(),
                    "there is another fragment " + Quote.of(name.value()) + " at "
                            + others.place().whole(),
                    "rename or delete one of the two");
        }
        if (mine == null && others == null) {
            Set<String> known = new TreeSet<>(own.keySet());
            known.addAll(shared().keySet());
            findings.error(
                    ReadRule.FRAGMENT_UNKNOWN,
                    name.at(),
                    "there is no fragment " + Quote.of(name.value()),
                    NearestName.hint(
                            name.value(), known, "write it under 'fragments', or in fragments.yaml beside the specs"));
        }
        used.add(name.value());
        if (mine == null && others != null) {
            usedShared.add(name.value());
        }
        return Optional.ofNullable(mine != null ? mine : others);
    }

    /** Reports the spec's own fragments that nothing uses; of shared ones {@link SharedFragments} knows. */
    void reportUnused() {
        own.forEach((name, fragment) -> {
            if (!used.contains(name)) {
                findings.warning(
                        ReadRule.FRAGMENT_UNUSED,
                        fragment.place().whole(),
                        "nothing uses the fragment " + Quote.of(name),
                        "delete it, or use it");
            }
        });
    }

    /** The names of shared fragments that the spec uses. */
    Set<String> usedShared() {
        return Set.copyOf(usedShared);
    }

    /** The text of the shared fragments, if the spec uses any. */
    Optional<SourceText> usedFile() {
        return usedShared.isEmpty() ? Optional.empty() : file;
    }
}
