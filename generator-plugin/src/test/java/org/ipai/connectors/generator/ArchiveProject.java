package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.build.GeneratedConnector;
import org.ipai.connectors.generator.build.OutputFolders;
import org.ipai.connectors.generator.emit.CompiledConnector;
import org.ipai.connectors.generator.emit.GeneratedFile;
import org.ipai.connectors.generator.finding.FindingReport;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.jspecify.annotations.Nullable;

/** A copy of the example of docs/hooks.md, which has a hook of every kind. */
final class ArchiveProject {

    static final Path EXAMPLE = Path.of("../docs/example/archive");

    private final Path root;

    private ArchiveProject(Path root) {
        this.root = root;
    }

    static ArchiveProject in(Path root) throws IOException {
        ArchiveProject project = new ArchiveProject(root);
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                project.write(EXAMPLE.relativize(file).toString(), Files.readString(file));
            }
        }
        return project;
    }

    private Path folder() {
        return root.resolve("connector-specs/archive");
    }

    Path hooks() {
        return folder().resolve("hooks/org/example/archive");
    }

    void write(String file, String text) throws IOException {
        Path target = folder().resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    void change(String file, String before, String after) throws IOException {
        String text = Files.readString(folder().resolve(file));
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not contain " + before);
        }
        write(file, text.replace(before, after));
    }

    /** What people are told. */
    String findings() {
        Findings findings = new Findings();
        compile(findings);
        return FindingReport.render(findings.sorted(), root);
    }

    GenerationReport generate() throws IOException {
        Path target = root.resolve("target");
        OutputFolders outputs = new OutputFolders(
                target.resolve("sources"),
                target.resolve("resources"),
                target.resolve("docs"),
                target.resolve("deployment"));
        return ConnectorGenerator.generate(new GenerationRequest(
                specs(), outputs, target.resolve("state"), "org.ipai.connectors", Strictness.LENIENT));
    }

    /** The connector, compiled together with its hooks. */
    CompiledConnector compile() throws IOException {
        List<GeneratedFile> files = new ArrayList<>(generated().files());
        Path hooks = folder().resolve("hooks");
        try (Stream<Path> sources = Files.walk(hooks)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String path = hooks.relativize(source).toString().replace('\\', '/');
                files.add(new GeneratedFile(GeneratedFile.Root.SOURCES, path, Files.readString(source)));
            }
        }
        return CompiledConnector.of(files, "org.ipai.connectors.archive.ArchiveConnector", root.resolve("compiled"));
    }

    String source(String simpleName) {
        return content(simpleName + ".java");
    }

    /** The page for people. */
    String page() {
        return content("archive.md");
    }

    SandboxDefinition sandbox() {
        return SandboxDefinition.parse(
                "archive.json", content("sandbox/archive.json").getBytes(StandardCharsets.UTF_8));
    }

    private String content(String ending) {
        return generated().files().stream()
                .filter(file -> file.path().endsWith(ending))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }

    private GeneratedConnector generated() {
        Findings findings = new Findings();
        GeneratedConnector generated = compile(findings);
        if (generated == null) {
            throw new AssertionError(FindingReport.render(findings.sorted(), root));
        }
        return generated;
    }

    private @Nullable GeneratedConnector compile(Findings findings) {
        return new SpecCompiler("archive", specs(), "org.ipai.connectors", findings)
                .compile()
                .orElse(null);
    }

    private Specs specs() {
        return new Specs(root.resolve("connector-specs"), root);
    }
}
