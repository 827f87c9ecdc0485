package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.SpecFolder;

/**
 * A folder that holds one folder a connector, each with a {@code connector.yaml}.
 *
 * @param folder the folder
 * @param shownRelativeTo what paths in messages are relative to, usually the project's folder
 */
public record Specs(Path folder, Path shownRelativeTo) {

    private static final String FILE = "connector.yaml";

    /** A connector's spec file, which need not exist. */
    public Path file(String connector) {
        return folder.resolve(connector).resolve(FILE);
    }

    /** Names of all connectors, in order; none if there is no such folder. */
    public List<String> names() throws IOException {
        return Files.isDirectory(folder) ? foldersWith(FILE) : List.of();
    }

    /** Names of all connectors, in order. */
    List<String> connectors(Findings findings) throws IOException {
        if (!Files.isDirectory(folder)) {
            findings.error(
                    GeneratorRule.NO_SPECS,
                    start(folder),
                    "there is no folder of connector specs",
                    "create " + shown(file("<name>")) + ", or point specsDirectory to where the specs are");
            return List.of();
        }
        List<String> names = foldersWith(FILE);
        if (names.isEmpty()) {
            findings.warning(
                    GeneratorRule.NO_SPECS,
                    start(folder),
                    "the folder holds no connector spec",
                    "create " + shown(file("<name>")));
        }
        for (String misnamed : foldersWith("connector.yml")) {
            findings.error(
                    GeneratorRule.MISNAMED,
                    start(folder.resolve(misnamed).resolve("connector.yml")),
                    "a spec must be called " + FILE,
                    "rename the file");
        }
        return names;
    }

    /** The first character of a file, for findings about all of it. */
    SourceLocation start(Path file) {
        return new SourceLocation(shown(file), 1, 1);
    }

    private String shown(Path file) {
        return new SpecFolder(folder, shownRelativeTo).shown(file);
    }

    private List<String> foldersWith(String file) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(candidate -> Files.isRegularFile(candidate.resolve(file)))
                    .map(candidate -> String.valueOf(candidate.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
