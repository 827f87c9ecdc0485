package org.ipai.connectors.generator.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where files of this machine come from, in the form in which scanners look for it: the packages of Debian and its kin, one
 * file each below {@code /var/lib/dpkg/status.d}.
 */
final class SystemPackages {

    private static final Path DPKG = Path.of("/usr/bin/dpkg-query");
    private static final Pattern OWNER = Pattern.compile("^([^:,\\s]+)(:[^:,\\s]+)?: ", Pattern.MULTILINE);
    private static final String FORMAT = """
            Package: ${Package}
            Status: ${Status}
            Maintainer: ${Maintainer}
            Architecture: ${Architecture}
            Source: ${source:Package}
            Version: ${Version}
            """;

    private SystemPackages() {}

    /** Descriptions by package name; none where there is no dpkg. */
    static Map<String, String> of(Collection<Path> files) throws ImageException, InterruptedException {
        Map<String, String> packages = new TreeMap<>();
        if (!Files.isExecutable(DPKG)) {
            return packages;
        }
        for (Path file : files) {
            Optional<String> owner = owner(file);
            if (owner.isPresent() && !packages.containsKey(owner.get())) {
                packages.put(
                        owner.get(), query("-W", "-f=" + FORMAT, owner.get()).output());
            }
        }
        return packages;
    }

    private static Optional<String> owner(Path file) throws ImageException, InterruptedException {
        for (Path candidate : List.of(file, Path.of("/usr").resolve(Path.of("/").relativize(file)))) {
            Matcher found = OWNER.matcher(query("-S", candidate.toString()).output());
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    private static Tool.Result query(String... arguments) throws ImageException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(DPKG.toString()));
        command.addAll(List.of(arguments));
        return Tool.attempt(Path.of("/"), command);
    }
}
