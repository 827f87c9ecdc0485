package org.ipai.connectors.generator.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a spec's hooks: a root of Java sources, compiled with the connector.
 *
 * @param spec the folder of the spec
 */
public record HookFolder(SpecFolder spec) {

    /** Where it is in the spec's folder. */
    public static final String NAME = "hooks";

    private static final String SUFFIX = ".java";

    /** The folder, which need not exist. */
    public Path path() {
        return spec.path().resolve(NAME);
    }

    /** All Java files, in order of their paths; helpers of hooks may be among them. */
    public List<HookFile> files() {
        if (!Files.isDirectory(path())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path())) {
            return all.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .map(this::file)
                    .sorted((one, other) -> one.className().compareTo(other.className()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a class. */
    public Optional<HookFile> find(String className) {
        return files().stream()
                .filter(file -> file.className().equals(className))
                .findFirst();
    }

    private HookFile file(Path path) {
        String relative = path().relativize(path).toString().replace('\\', '/');
        String className =
                relative.substring(0, relative.length() - SUFFIX.length()).replace('/', '.');
        return new HookFile(path, spec.shown(path), className);
    }
}
