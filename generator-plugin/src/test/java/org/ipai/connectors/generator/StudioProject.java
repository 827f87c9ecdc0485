package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ipai.connectors.generator.build.GeneratedConnector;
import org.ipai.connectors.generator.emit.CompiledConnector;
import org.ipai.connectors.generator.emit.GeneratedFile;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.jspecify.annotations.Nullable;

/** A made-up provider whose streams are cut into slices in every way there is. */
final class StudioProject {

    static final Path CASE = Path.of("src/test/resources/org/ipai/connectors/generator/studio");

    private final Path root;
    private final Path folder;
    private final Findings findings = new Findings();
    private String spec;

    private StudioProject(Path root, Path folder, String spec) {
        this.root = root;
        this.folder = folder;
        this.spec = spec;
    }

    static StudioProject in(Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("connector-specs/studio"));
        byte[] document = Files.readAllBytes(CASE.resolve("studio.openapi.yaml"));
        Files.write(folder.resolve("studio.openapi.yaml"), document);
        String spec = Files.readString(CASE.resolve("connector.yaml")).replace("SHA256", sha256(document));
        return new StudioProject(root, folder, spec);
    }

    StudioProject replace(String before, String after) {
        if (!spec.contains(before)) {
            throw new IllegalArgumentException("the spec does not contain " + before);
        }
        spec = spec.replace(before, after);
        return this;
    }

    CompiledConnector compile() throws IOException {
        GeneratedConnector generated = generate();
        if (generated == null) {
            throw new AssertionError(findings.sorted().toString());
        }
        return CompiledConnector.of(
                generated.files(), "org.ipai.connectors.studio.StudioConnector", root.resolve("compiled"));
    }

    /** The definition of the sandbox. */
    String sandbox() throws IOException {
        GeneratedConnector generated = generate();
        if (generated == null) {
            throw new AssertionError(findings.sorted().toString());
        }
        return generated.files().stream()
                .filter(file -> file.path().endsWith("sandbox/studio.json"))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }

    /** What a person is told, as {@code line: rule: message; hint}. */
    List<String> findings() throws IOException {
        generate();
        return findings.sorted().stream().map(StudioProject::line).toList();
    }

    private @Nullable GeneratedConnector generate() throws IOException {
        Files.writeString(folder.resolve("connector.yaml"), spec);
        Specs specs = new Specs(root.resolve("connector-specs"), root);
        return new SpecCompiler("studio", specs, "org.ipai.connectors", findings)
                .compile()
                .orElse(null);
    }

    private static String line(Finding finding) {
        return finding.location().line() + ": " + finding.rule() + ": " + finding.message() + "; " + finding.hint();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
