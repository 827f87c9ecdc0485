package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;

/** Reads {@code connector.yaml}: bytes, text, YAML, fragments, schema, records. */
public final class SpecReader {

    private SpecReader() {}

    /**
     * Reads a spec and checks it against the language's schema.
     *
     * <p>A spec with errors that can still be understood in part is returned too, so that the semantic rules can add
     * what they find in the same run: absent texts are then empty. Nothing may be resolved from it while
     * {@link Findings#hasErrors()}.
     *
     * @param specFile the file
     * @param shownRelativeTo folder that locations are shown relative to, usually the project's
     * @param findings takes all that is wrong
     * @return empty, with findings, if the file cannot be read or is not a YAML mapping
     */
    public static Optional<ConnectorSpec> read(Path specFile, Path shownRelativeTo, Findings findings) {
        SpecFolder folder = SpecFolder.of(specFile, shownRelativeTo);
        return SourceText.load(specFile, folder.shown(specFile), findings)
                .flatMap(source -> YamlReader.read(source, findings).flatMap(written -> {
                    FragmentLibrary fragments = new FragmentLibrary(written, folder, findings);
                    return expand(written, fragments, findings)
                            .filter(tree -> tree.root().isObject())
                            .map(tree -> map(tree, source, fragments, folder));
                }));
    }

    /**
     * A spec with all fragments and defaults in their places, as YAML.
     *
     * @return empty, with findings, if the file cannot be read
     */
    public static Optional<String> effective(Path specFile, Path shownRelativeTo, Findings findings) {
        SpecFolder folder = SpecFolder.of(specFile, shownRelativeTo);
        return SourceText.load(specFile, folder.shown(specFile), findings)
                .flatMap(source -> YamlReader.read(source, findings))
                .flatMap(written -> expand(written, new FragmentLibrary(written, folder, findings), findings))
                .map(EffectiveYaml::print);
    }

    private static Optional<YamlTree> expand(YamlTree written, FragmentLibrary fragments, Findings findings) {
        FragmentExpansion expansion = new FragmentExpansion(fragments, findings);
        YamlTree tree = expansion.expand(written);
        fragments.reportUnused();
        if (expansion.isTooLarge()) {
            return Optional.empty();
        }
        Findings violations = new Findings();
        SchemaCheck.check(SpecSchema.load(), tree, violations);
        findings.addAll(violations, finding -> !expansion.unresolved().contains(finding.location()));
        return Optional.of(tree);
    }

    private static ConnectorSpec map(YamlTree tree, SourceText source, FragmentLibrary fragments, SpecFolder folder) {
        List<SourceText> texts = new ArrayList<>(List.of(source));
        fragments.usedFile().ifPresent(texts::add);
        return SpecMapper.map(tree, SpecHash.of(texts, files(tree, folder), folder), fragments.usedShared());
    }

    /** Locked documents are not among them: the spec names their hashes. */
    private static List<String> files(YamlTree tree, SpecFolder folder) {
        Set<String> files = new LinkedHashSet<>();
        addDocument(tree.root(), files);
        tree.root().path("apis").forEach(api -> addDocument(api, files));
        tree.root().path("gold").forEach(view -> files.add(view.path("sql").asText()));
        new HookFolder(folder)
                .files()
                .forEach(hook -> files.add(
                        folder.path().relativize(hook.path()).toString().replace('\\', '/')));
        return List.copyOf(files);
    }

    private static void addDocument(JsonNode api, Set<String> files) {
        JsonNode file = api.path("document").path("file");
        if (file.isTextual()) {
            files.add(file.textValue());
        }
    }
}
