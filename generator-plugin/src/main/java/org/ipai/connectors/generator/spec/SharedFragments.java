package org.ipai.connectors.generator.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;

/** The fragments beside the folders of a project's specs, which any of them can use. */
public final class SharedFragments {

    private SharedFragments() {}

    /**
     * Reports those that no spec uses. Says nothing as long as a spec has faults, behind which more uses may hide.
     *
     * @param specFiles all specs of the project, in one folder a spec
     * @param shownRelativeTo folder that locations are shown relative to
     */
    public static void reportUnused(List<Path> specFiles, Path shownRelativeTo, Findings findings) {
        if (specFiles.isEmpty()) {
            return;
        }
        SpecFolder folder = SpecFolder.of(specFiles.get(0), shownRelativeTo);
        if (Files.isRegularFile(folder.sharedFragments())) {
            used(specFiles, shownRelativeTo).ifPresent(used -> reportUnused(used, folder, findings));
        }
    }

    private static Optional<Set<String>> used(List<Path> specFiles, Path shownRelativeTo) {
        Set<String> used = new TreeSet<>();
        for (Path file : specFiles) {
            Findings faults = new Findings();
            SpecReader.read(file, shownRelativeTo, faults).ifPresent(spec -> used.addAll(spec.sharedFragments()));
            if (faults.hasErrors()) {
                return Optional.empty();
            }
        }
        return Optional.of(used);
    }

    /** What is wrong with the file itself is said to the specs that use it, or else here. */
    private static void reportUnused(Set<String> used, SpecFolder folder, Findings findings) {
        Findings faults = used.isEmpty() ? findings : new Findings();
        Path path = folder.sharedFragments();
        SourceText.load(path, folder.shown(path), faults)
                .flatMap(text -> YamlReader.read(text, faults))
                .ifPresent(tree -> {
                    SchemaCheck.check(SpecSchema.loadFragments(), tree, faults);
                    FragmentLibrary.fragments(tree, "").forEach((name, fragment) -> {
                        if (!used.contains(name)) {
                            findings.warning(
                                    ReadRule.FRAGMENT_UNUSED,
                                    fragment.place().whole(),
                                    "no spec uses the fragment " + Quote.of(name),
                                    "delete it, or use it");
                        }
                    });
                });
    }
}
