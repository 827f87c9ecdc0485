package org.ipai.connectors.generator.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The layers of an image, from what all connectors of all projects share to what only one connector has. */
final class ImageLayers {

    /** Of every file, so that time leaves no mark. */
    static final Instant TIME = Instant.ofEpochSecond(1);

    static final String USER = "65532:65532";

    private static final FilePermissions READ = FilePermissions.fromOctalString("644");
    private static final FilePermissions EXECUTE = FilePermissions.fromOctalString("755");
    private static final FilePermissions PRIVATE = FilePermissions.fromOctalString("750");
    private static final FilePermissions ANYBODY = FilePermissions.fromOctalString("777");
    private static final String NOBODY_ELSE = "0:0";

    private ImageLayers() {}

    /** The Java runtime and the operating system's files. */
    static FileEntriesLayer system(Path root) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("java");
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString();
                FilePermissions permissions = isExecutable(name) ? EXECUTE : READ;
                layer.addEntry(file, AbsoluteUnixPath.get("/" + name), permissions, TIME, NOBODY_ELSE);
            }
        }
        return layer.build();
    }

    private static boolean isExecutable(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith(RootFilesystem.JAVA + "/bin/")
                || file.equals("jspawnhelper")
                || file.equals("jexec")
                || file.startsWith("ld-linux");
    }

    /** Libraries that others publish. */
    static FileEntriesLayer libraries(List<Library> libraries) {
        return jars("libraries", libraries.stream().filter(library -> !library.isRuntime()))
                .build();
    }

    /**
     * The runtime's own jars and how Java is started with all of it.
     *
     * @param empty an empty folder, from which empty folders are copied
     */
    static FileEntriesLayer runtime(List<Library> libraries, Path arguments, @Nullable Path archive, Path empty) {
        FileEntriesLayer.Builder layer = jars("runtime", libraries.stream().filter(Library::isRuntime));
        layer.addEntry(arguments, inApp("java.args"), READ, TIME, NOBODY_ELSE);
        if (archive != null) {
            layer.addEntry(archive, inApp(JavaArguments.ARCHIVE), READ, TIME, NOBODY_ELSE);
        }
        layer.addEntry(empty, AbsoluteUnixPath.get("/data"), PRIVATE, TIME, USER);
        layer.addEntry(empty, AbsoluteUnixPath.get("/tmp"), ANYBODY, TIME, NOBODY_ELSE);
        return layer.build();
    }

    /** What only one connector has. */
    static FileEntriesLayer connector(Path jar, Path bill) {
        return FileEntriesLayer.builder()
                .setName("connector")
                .addEntry(jar, inApp(JavaArguments.CONNECTOR_JAR), READ, TIME, NOBODY_ELSE)
                .addEntry(
                        bill,
                        AbsoluteUnixPath.get("/usr/local/share/sbom/" + bill.getFileName()),
                        READ,
                        TIME,
                        NOBODY_ELSE)
                .build();
    }

    private static FileEntriesLayer.Builder jars(String name, Stream<Library> libraries) {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        libraries.forEach(library -> layer.addEntry(
                library.jar(), inApp(JavaArguments.LIBRARIES + "/" + library.fileName()), READ, TIME, NOBODY_ELSE));
        return layer;
    }

    private static AbsoluteUnixPath inApp(String name) {
        return AbsoluteUnixPath.get(JavaArguments.FOLDER + "/" + name);
    }
}
