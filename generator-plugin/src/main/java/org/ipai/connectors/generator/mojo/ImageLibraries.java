package org.ipai.connectors.generator.mojo;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.ipai.connectors.generator.image.Library;

/** The jars that images carry. */
final class ImageLibraries {

    private final RunnerClassPath classPath;
    private final List<String> excluded;

    ImageLibraries(RunnerClassPath classPath, List<String> excluded) {
        this.classPath = classPath;
        this.excluded = List.copyOf(excluded);
    }

    List<Library> of(MavenSession session, String version) throws MojoExecutionException {
        return classPath.libraries(session, version).stream()
                .filter(library -> excluded.stream().noneMatch(pattern -> matches(library, pattern.strip())))
                .toList();
    }

    private static boolean matches(Library library, String pattern) {
        String name = library.group() + ":" + library.artifact();
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
