package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.build.OutputFolders;
import org.ipai.connectors.generator.emit.CompiledConnector;
import org.ipai.connectors.generator.emit.GeneratedFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Locks GitHub's whole document, generates this repository's GitHub connector and compiles it. */
class GithubConnectorTest {

    private static final Path DOCUMENT = Path.of("../../shared/provider-schemas/github/api.github.com.json");

    @Test
    void compiles_from_the_provider_s_own_document(@TempDir Path folder) throws IOException {
        if (!Files.isRegularFile(DOCUMENT)) {
            Assumptions.abort("GitHub's document is not at " + DOCUMENT + ", so it is not tried");
        }
        Path specs = folder.resolve("connector-specs");
        copy(Path.of("../connector-specs/github"), specs.resolve("github"));
        Specs github = new Specs(specs, folder);
        LockReport report = Locking.lock(new LockRequest("github", "", github, DOCUMENT));
        assertThat(report.findings()).isEmpty();
        OutputFolders outputs = new OutputFolders(
                folder.resolve("sources"),
                folder.resolve("resources"),
                folder.resolve("docs"),
                folder.resolve("deployment"));
        GenerationReport generated = ConnectorGenerator.generate(new GenerationRequest(
                github, outputs, folder.resolve("state"), "org.ipai.connectors", Strictness.LENIENT));
        assertThat(generated.failed()).as("%s", generated.findings()).isFalse();
        CompiledConnector compiled = CompiledConnector.of(
                sources(outputs.sources()), "org.ipai.connectors.github.GithubConnector", folder.resolve("compiled"));
        assertThat(compiled.connector().descriptor().streams()).isNotEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static List<GeneratedFile> sources(Path folder) throws IOException {
        List<GeneratedFile> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.add(new GeneratedFile(
                        GeneratedFile.Root.SOURCES, folder.relativize(file).toString(), Files.readString(file)));
            }
        }
        return sources;
    }
}
