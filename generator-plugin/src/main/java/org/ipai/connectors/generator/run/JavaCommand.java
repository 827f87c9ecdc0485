package org.ipai.connectors.generator.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a connector's programs are started.
 *
 * @param java the executable
 * @param classPath classes of the connectors, of the runner and of the sandbox
 */
public record JavaCommand(Path java, List<Path> classPath) {

    /** For runs of seconds; optimised code would not pay for its compilation. */
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    public JavaCommand {
        classPath = List.copyOf(classPath);
    }

    /** The Java that runs this, with a class path. */
    public static JavaCommand ofThisJava(List<Path> classPath) {
        return new JavaCommand(Path.of(System.getProperty("java.home"), "bin", "java"), classPath);
    }

    /** Writes options and class path as an argument file: a command line may be too short for them. */
    void writeArguments(Path file) throws IOException {
        String path = classPath.stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String quoted = path.replace("\\", "\\\\").replace("\"", "\\\"");
        Files.writeString(file, String.join("\n", OPTIONS) + "\n-cp\n\"" + quoted + "\"\n");
    }
}
