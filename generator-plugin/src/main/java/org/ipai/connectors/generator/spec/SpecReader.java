package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;

/** Reads {@code connector.yaml}: bytes, text, YAML, schema, records. */
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
                .flatMap(source -> YamlReader.read(source, findings).flatMap(tree -> {
                    SchemaCheck.check(SpecSchema.load(), tree, findings);
                    return tree.root().isObject() ? Optional.of(map(tree, source, folder)) : Optional.empty();
                }));
    }

    private static ConnectorSpec map(YamlTree tree, SourceText source, SpecFolder folder) {
        return SpecMapper.map(tree, SpecHash.of(source, files(tree), folder));
    }

    /** Locked documents are not among them: the spec names their hashes. */
    private static List<String> files(YamlTree tree) {
        Set<String> files = new LinkedHashSet<>();
        addDocument(tree.root(), files);
        tree.root().path("apis").forEach(api -> addDocument(api, files));
        tree.root().path("gold").forEach(view -> files.add(view.path("sql").asText()));
        return List.copyOf(files);
    }

    private static void addDocument(JsonNode api, Set<String> files) {
        JsonNode file = api.path("document").path("file");
        if (file.isTextual()) {
            files.add(file.textValue());
        }
    }
}
