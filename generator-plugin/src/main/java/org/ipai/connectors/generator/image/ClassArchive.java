package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * An archive of the classes that a sync loads, read and checked already (class-data sharing): a process that maps it sends its
 * first request in about half the time. The classes are those that the runner's own list names, so the archive is the same for
 * all connectors.
 */
final class ClassArchive {

    /** In the runner's jar: the classes that syncs load, in the form of {@code -XX:SharedClassListFile}. */
    private static final String LIST = "META-INF/ipai/startup-classes.list";

    /** The archive holds where the heap was, which otherwise depends on the machine's memory. */
    private static final String HEAP = "-Xmx256m";

    /** Java 17 to 24 write archives that differ from run to run: threads of the virtual machine race for their order. */
    private static final int REPEATABLE_SINCE = 25;

    /** Far more than needed where a disk gives out its inodes in any order at all. */
    private static final int MOST_TRIES = 500;

    private final Path root;
    private final JavaHome java;
    private final List<Library> libraries;

    /**
     * An archive of libraries' classes.
     *
     * @param root the linked runtime, which is the only one that can use the archive
     * @param java what it was linked from
     */
    ClassArchive(Path root, JavaHome java, List<Library> libraries) {
        this.root = root;
        this.java = java;
        this.libraries = List.copyOf(libraries);
    }

    /** Whether archives made by a JDK are the same, byte for byte, each time. */
    static boolean isRepeatable(JavaHome java) {
        return java.feature() >= REPEATABLE_SINCE;
    }

    /**
     * Makes the archive, in a folder laid out as in the image: the archive knows its jars by relative path, size and time.
     *
     * @param folder empty, and deleted by the caller
     * @return the archive; empty if the runner has no list of classes
     */
    Optional<Path> make(Path folder) throws IOException, ImageException, InterruptedException {
        Optional<Path> list = list(folder);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        copyJars(folder);
        Path archive = folder.resolve(JavaArguments.ARCHIVE);
        dump(folder, list.orElseThrow(), archive);
        return Optional.of(archive);
    }

    /** Copies the jars to where the archive will find them, none of them into a bucket that is full. */
    private void copyJars(Path folder) throws IOException {
        Path copies = Files.createDirectories(folder.resolve(JavaArguments.LIBRARIES));
        Path passedOver = Files.createDirectories(folder.resolve("passed-over"));
        JarBuckets buckets = new JarBuckets(libraries.size());
        int tries = 0;
        for (Library library : libraries) {
            Path copy = copies.resolve(library.fileName());
            copy(library, copy);
            while (!buckets.take(copy) && tries < MOST_TRIES) {
                // As long as it is there, the next one is another file.
                Files.move(copy, passedOver.resolve(Integer.toString(tries)));
                copy(library, copy);
                tries++;
            }
        }
    }

    private static void copy(Library library, Path copy) throws IOException {
        Files.copy(library.jar(), copy);
        Files.setLastModifiedTime(copy, FileTime.from(ImageLayers.TIME));
    }

    private void dump(Path folder, Path list, Path archive) throws ImageException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("bin/java").toString()));
        command.addAll(JavaArguments.nativeAccess(java));
        command.addAll(List.of(
                "-Xshare:dump",
                "-XX:+UseSerialGC",
                HEAP,
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-cp",
                String.join(":", JavaArguments.classPath(libraries))));
        Tool.run(folder, command);
    }

    private Optional<Path> list(Path folder) throws IOException {
        for (Library library : libraries) {
            if (library.isRuntime()) {
                try (JarFile jar = new JarFile(library.jar().toFile())) {
                    ZipEntry entry = jar.getEntry(LIST);
                    if (entry != null) {
                        return Optional.of(extract(jar, entry, folder));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Path extract(JarFile jar, ZipEntry entry, Path folder) throws IOException {
        Path list = folder.resolve("startup-classes.list");
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, list);
        }
        return list;
    }
}
