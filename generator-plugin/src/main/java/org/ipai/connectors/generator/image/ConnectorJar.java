package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** One connector's share of a project's classes, as a jar that is the same whenever and wherever it is written. */
final class ConnectorJar {

    private static final String SERVICE = "META-INF/services/org.ipai.connectors.runtime.connector.SourceConnector";

    /** Definitions of sandboxes are for tests only. */
    private static final String SANDBOXES = "META-INF/ipai/sandbox/";

    private final Path classes;
    private final List<ConnectorImage> all;

    /**
     * A jar maker.
     *
     * @param classes the project's compiled classes and resources
     * @param all the project's connectors
     */
    ConnectorJar(Path classes, List<ConnectorImage> all) {
        this.classes = classes;
        this.all = List.copyOf(all);
    }

    /** The files of a connector's jar: all but other connectors' packages. */
    SortedMap<String, Path> files(ConnectorImage connector) throws IOException {
        List<String> others = all.stream()
                .filter(other -> !other.equals(connector))
                .map(ConnectorImage::packagePath)
                .toList();
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(classes)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!name.equals(SERVICE)
                        && !name.startsWith(SANDBOXES)
                        && others.stream().noneMatch(name::startsWith)) {
                    files.put(name, file);
                }
            }
        }
        return files;
    }

    void write(ConnectorImage connector, Path jar) throws IOException, ImageException {
        SortedMap<String, Path> files = files(connector);
        String main = connector.connectorClass().replace('.', '/') + ".class";
        if (!files.containsKey(main)) {
            throw new ImageException(
                    "connector " + connector.sourceType() + " is not compiled: there is no " + main + " in " + classes
                            + "; bind the goal generate to the build, so that it is generated and compiled first");
        }
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            put(entries, SERVICE, (connector.connectorClass() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, Path> file : files.entrySet()) {
                put(entries, file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // In local time, as the format wants it, and therefore the same everywhere.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 2, 0, 0));
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
