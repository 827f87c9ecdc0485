package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files below a connector: a linked Java runtime in {@code /opt/java}, the shared libraries it is linked with, a user, and
 * no shell. Certificates and time zones are the Java runtime's own.
 */
final class RootFilesystem {

    static final String JAVA = "opt/java";

    /** What the runner and its libraries use; a hook that uses more names it in {@code ipai.javaModules}. */
    static final List<String> MODULES = List.of(
            "java.base",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.xml",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.unsupported",
            "jdk.zipfs");

    /**
     * What nothing in the Java runtime is linked with: what the C library loads by name to look up a host, and what the native
     * parts of compression libraries ask for, which are unpacked from jars. Newer C libraries have all of them within and leave
     * the files empty.
     */
    private static final List<String> LOADED_BY_NAME = List.of(
            "libnss_files.so.2",
            "libnss_dns.so.2",
            "libresolv.so.2",
            "libpthread.so.0",
            "libdl.so.2",
            "librt.so.1",
            "libm.so.6");

    private static final SortedMap<String, String> FILES = new TreeMap<>(Map.of(
            "etc/passwd",
            "root:x:0:0:root:/root:/sbin/nologin\nipai:x:65532:65532:ipai:/data:/sbin/nologin\n",
            "etc/group",
            "root:x:0:\nipai:x:65532:\n",
            "etc/nsswitch.conf",
            "passwd: files\ngroup: files\nhosts: files dns\n"));

    private final JavaHome java;
    private final List<String> modules;

    RootFilesystem(JavaHome java, List<String> additionalModules) {
        this.java = java;
        SortedSet<String> all = new TreeSet<>(MODULES);
        all.addAll(additionalModules);
        this.modules = List.copyOf(all);
    }

    /** What the files are made from. */
    String key() throws IOException, ImageException, InterruptedException {
        Fingerprint key = new Fingerprint();
        Path home = java.folder();
        for (Path library : SystemLibraries.neededBy(
                home, List.of(home.resolve("bin/java"), home.resolve("lib/server/libjvm.so")))) {
            key.add(library.toString()).add(library);
        }
        return key.add(home.resolve("release"))
                .add(home.resolve("lib/server"))
                .add(String.join(",", modules))
                .add(LOADED_BY_NAME.toString())
                .add(FILES.toString())
                .add(Path.of("/etc/os-release"))
                .value();
    }

    /** Makes the files below a folder. */
    void make(Path root) throws IOException, ImageException, InterruptedException {
        link(root.resolve(JAVA));
        SortedSet<Path> libraries = SystemLibraries.neededBy(root, programs(root.resolve(JAVA)));
        libraries.addAll(loadedByName(libraries));
        for (Path library : libraries) {
            copy(library, root.resolve(Path.of("/").relativize(library)));
        }
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            write(root.resolve(file.getKey()), file.getValue());
        }
        copy(Path.of("/etc/os-release"), root.resolve("etc/os-release"));
        for (Map.Entry<String, String> each : SystemPackages.of(libraries).entrySet()) {
            write(root.resolve("var/lib/dpkg/status.d").resolve(each.getKey()), each.getValue());
        }
    }

    private void link(Path target) throws IOException, ImageException, InterruptedException {
        Files.createDirectories(target.getParent());
        Tool.run(
                java.folder(),
                List.of(
                        java.folder().resolve("bin/jlink").toString(),
                        "--add-modules",
                        String.join(",", modules),
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress",
                        java.feature() < 21 ? "2" : "zip-6",
                        "--output",
                        target.toString()));
    }

    private static List<Path> programs(Path java) throws IOException {
        try (Stream<Path> all = Files.walk(java)) {
            return all.filter(
                            file -> file.endsWith("bin/java") || file.toString().endsWith(".so"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> loadedByName(SortedSet<Path> libraries) {
        List<Path> found = new ArrayList<>();
        libraries.stream()
                .filter(library -> library.endsWith("libc.so.6"))
                .forEach(library -> LOADED_BY_NAME.stream()
                        .map(library::resolveSibling)
                        .filter(Files::isRegularFile)
                        .forEach(found::add));
        return found;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from.toRealPath(), to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
