package org.ipai.connectors.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.build.OutputFolders;

/** A project with one spec, copied from the integration tests so that tests can change it. */
public final class ForgeProject {

    private static final Path ORIGINAL = Path.of("src/it/generates-connectors/connector-specs/forge");

    private final Path folder;

    private ForgeProject(Path folder) {
        this.folder = folder;
    }

    public static ForgeProject in(Path folder) {
        ForgeProject project = new ForgeProject(folder);
        project.addConnector("forge");
        return project;
    }

    /** Adds the same connector under another folder name. */
    public Path addConnector(String name) {
        Path target = folder.resolve("connector-specs").resolve(name);
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(ORIGINAL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    public Specs specs() {
        return new Specs(folder.resolve("connector-specs"), folder);
    }

    public Path spec() {
        return specs().file("forge");
    }

    /** Replaces text in the spec. */
    public void change(String before, String after) {
        try {
            String text = Files.readString(spec());
            if (!text.contains(before)) {
                throw new IllegalArgumentException("the spec does not contain " + before);
            }
            Files.writeString(spec(), text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ValidationReport validate() throws IOException {
        return ConnectorGenerator.validate(specs(), "org.ipai.connectors", folder.resolve("target/checked"));
    }

    GenerationReport generate() throws IOException {
        return generate(Strictness.LENIENT);
    }

    GenerationReport generate(Strictness strictness) throws IOException {
        return ConnectorGenerator.generate(
                new GenerationRequest(specs(), outputs(), state(), "org.ipai.connectors", strictness));
    }

    /** What became of the connectors, as people see it. */
    public List<String> generateAndPrint() throws IOException {
        return generate().connectors().stream().map(ConnectorOutcome::toString).toList();
    }

    OutputFolders outputs() {
        return new OutputFolders(
                folder.resolve("target/sources"),
                folder.resolve("target/resources"),
                folder.resolve("target/docs"),
                folder.resolve("target/deployment"));
    }

    Path state() {
        return folder.resolve("target/ipai");
    }

    Path source(String simpleName) {
        return outputs().sources().resolve("org/ipai/connectors/forge/" + simpleName + ".java");
    }
}
