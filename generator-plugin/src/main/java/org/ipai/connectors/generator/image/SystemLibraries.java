package org.ipai.connectors.generator.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the shared libraries of this machine that programs need, as its loader would. */
final class SystemLibraries {

    /** {@code libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)} or {@code /lib64/ld-linux-x86-64.so.2 (0x…)}. */
    private static final Pattern LINE =
            Pattern.compile("^\\s*(?:\\S+ => )?(/\\S+) \\(0x[0-9a-f]+\\)$", Pattern.MULTILINE);

    private SystemLibraries() {}

    /**
     * Libraries outside a folder that programs and libraries below it are linked with.
     *
     * @return paths as the loader finds them, which may be links
     */
    static SortedSet<Path> neededBy(Path folder, List<Path> programs) throws ImageException, InterruptedException {
        SortedSet<Path> found = new TreeSet<>();
        for (Path program : programs) {
            // Code 1 is a library with nothing to load.
            Matcher lines = LINE.matcher(
                    Tool.attempt(folder, List.of("ldd", program.toString())).output());
            while (lines.find()) {
                Path library = Path.of(lines.group(1));
                if (!library.normalize().startsWith(folder) && Files.exists(library)) {
                    found.add(library);
                }
            }
        }
        if (found.isEmpty()) {
            throw new ImageException("ldd found no system library for " + programs
                    + "; this needs a machine with glibc, or name a base image with ipai.baseImage");
        }
        return found;
    }
}
