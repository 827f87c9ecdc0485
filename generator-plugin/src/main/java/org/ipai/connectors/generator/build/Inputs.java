package org.ipai.connectors.generator.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a connector is generated from.
 *
 * @param generator hash of the generator's own code
 * @param settings other settings that the output depends on
 * @param folder the folder that files are named relative to, so that a moved checkout changes nothing
 */
public record Inputs(String generator, String settings, Path folder) {

    /**
     * The hash of a file, or of all files below a folder.
     *
     * @param code a jar or a folder of classes
     */
    public static String hashOfCode(Path code) throws IOException {
        if (!Files.isDirectory(code)) {
            return Sha256.of(code);
        }
        TreeMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(code)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hashes.put(code.relativize(file).toString().replace('\\', '/'), Sha256.of(file));
            }
        }
        return Sha256.of(hashes.toString());
    }

    /** Files as kept in the state: relative to the folder, in order. */
    List<String> names(Collection<Path> files) {
        Path root = folder.toAbsolutePath().normalize();
        return files.stream()
                .map(file -> root.relativize(file.toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/'))
                .distinct()
                .sorted()
                .toList();
    }

    /** One hash over everything; a missing file counts too. */
    String fingerprint(Collection<String> names) throws IOException {
        StringBuilder all =
                new StringBuilder(generator).append('\n').append(settings).append('\n');
        for (String name : names) {
            Path file = folder.resolve(name);
            all.append(name).append('\0').append(content(file)).append('\n');
        }
        return Sha256.of(all.toString());
    }

    /** Of a folder, which Java files there are in it. */
    private static String content(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return Files.isRegularFile(file) ? Sha256.of(file) : "missing";
        }
        try (Stream<Path> all = Files.walk(file)) {
            return all.map(path -> file.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".java"))
                    .sorted()
                    .toList()
                    .toString();
        }
    }
}
