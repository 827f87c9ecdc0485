package org.ipai.connectors.generator.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a spec, the only place its files are taken from.
 *
 * @param path the folder
 * @param shownRelativeTo what shown paths are relative to
 */
public record SpecFolder(Path path, Path shownRelativeTo) {

    /** The folder a spec file is in. */
    public static SpecFolder of(Path specFile, Path shownRelativeTo) {
        Path folder = specFile.toAbsolutePath().normalize().getParent();
        return new SpecFolder(folder != null ? folder : specFile.toAbsolutePath(), shownRelativeTo);
    }

    /** The path of a file named in the spec, which need not exist; empty if it leads out of the folder. */
    public Optional<Path> find(String relative) {
        try {
            Path file = path.resolve(relative.replace('\\', '/')).normalize();
            return file.startsWith(path) && !file.equals(path) && staysInside(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Where fragments for all specs are, whether or not there are any: beside the specs' folders. */
    public Path sharedFragments() {
        return path.resolveSibling("fragments.yaml");
    }

    /** The path as shown to people, with {@code /} between its parts. */
    public String shown(Path file) {
        Path root = shownRelativeTo.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) && !absolute.equals(root) ? root.relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }

    /** Links are followed, since they too could lead out. */
    private boolean staysInside(Path file) {
        try {
            return !Files.exists(file) || file.toRealPath().startsWith(path.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
