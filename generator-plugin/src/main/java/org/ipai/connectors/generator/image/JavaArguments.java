package org.ipai.connectors.generator.image;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The argument file with which the Java of an image is started. */
final class JavaArguments {

    static final String FOLDER = "/app";
    static final String LIBRARIES = "lib";
    static final String CONNECTOR_JAR = "connector.jar";
    static final String ARCHIVE = "classes.jsa";

    private static final int WARNS_OF_NATIVE_ACCESS = 24;

    /**
     * For one processor and little memory: no optimising compiler, which takes more than it gives in all but syncs of a million
     * records, and a heap that starts small. docs/benchmarks.md has the figures.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-XX:MaxRAMPercentage=70",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=/tmp");

    /** Where the archive was made to be, so that it need not be adapted to another place, which takes a third of a second. */
    private static final List<String> WITH_ARCHIVE = List.of(
            "-Xshare:auto",
            "-XX:SharedArchiveFile=" + FOLDER + "/" + ARCHIVE,
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private JavaArguments() {}

    /** Names of all jars relative to the folder, in the order in which they are searched, without the connector's own. */
    static List<String> classPath(List<Library> libraries) {
        return Stream.concat(
                        libraries.stream().filter(library -> !library.isRuntime()),
                        libraries.stream().filter(Library::isRuntime))
                .map(library -> LIBRARIES + "/" + library.fileName())
                .toList();
    }

    /** Compression libraries load native code; newer versions of Java warn unless it is allowed. */
    static List<String> nativeAccess(JavaHome java) {
        return java.feature() < WARNS_OF_NATIVE_ACCESS ? List.of() : List.of("--enable-native-access=ALL-UNNAMED");
    }

    /** The file's text. */
    static String text(List<Library> libraries, boolean archive, List<String> nativeAccess) {
        List<String> lines = new ArrayList<>(OPTIONS);
        if (archive) {
            lines.addAll(WITH_ARCHIVE);
        }
        lines.addAll(nativeAccess);
        Stream<String> jars = Stream.concat(classPath(libraries).stream(), Stream.of(CONNECTOR_JAR));
        lines.add("-cp");
        lines.add(String.join(":", jars.map(jar -> FOLDER + "/" + jar).toList()));
        return String.join("\n", lines) + "\n";
    }
}
