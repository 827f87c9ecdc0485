package org.ipai.connectors.generator.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A compiled project of two connectors, and requests for its images. */
final class ImageProject {

    static final ConnectorImage SHELF =
            new ConnectorImage("shelf", "org.example.shelf.ShelfConnector", "Shelf", "ipai.org/v1", "5e1f");
    static final ConnectorImage ATTIC =
            new ConnectorImage("attic", "org.example.attic.AtticConnector", "Attic", "ipai.org/v1", "a77c");

    private static final String STARTUP_CLASSES = """
            java/lang/Object
            java/util/HashMap
            java/util/regex/Pattern
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    ImageProject(Path folder) throws IOException {
        this.folder = folder;
        write("classes/org/example/shelf/ShelfConnector.class", "shelf");
        write("classes/org/example/attic/AtticConnector.class", "attic");
        write("classes/org/example/Common.class", "common");
        write("classes/META-INF/ipai/sandbox/shelf.json", "{}");
        jar("reader-1.2.jar", "org/other/Reader.class", "reader");
        jar("runner-1.0.jar", "META-INF/ipai/startup-classes.list", STARTUP_CLASSES);
    }

    void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void jar(String name, String entry, String content) throws IOException {
        Files.createDirectories(folder.resolve("jars"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("jars").resolve(name));
                JarOutputStream jar = new JarOutputStream(out)) {
            ZipEntry only = new ZipEntry(entry);
            only.setTimeLocal(java.time.LocalDateTime.of(2020, 1, 1, 0, 0));
            jar.putNextEntry(only);
            jar.write(content.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }

    Path layout() {
        return folder.resolve("images");
    }

    ImageRequest request(ImageTarget... targets) throws ImageException {
        return request(Map.of(), targets);
    }

    ImageRequest request(BaseImage base, ImageTarget... targets) throws ImageException {
        return request(base, Map.of(), "1.0", targets);
    }

    ImageRequest request(String tag, ImageTarget... targets) throws ImageException {
        return request(linked(), Map.of(), tag, targets);
    }

    ImageRequest request(Map<String, String> environment, ImageTarget... targets) throws ImageException {
        return request(linked(), environment, "1.0", targets);
    }

    private static BaseImage linked() throws ImageException {
        return linked(Path.of(System.getProperty("java.home")));
    }

    static BaseImage linked(Path javaHome) throws ImageException {
        return new BaseImage.Linked(JavaHome.of(javaHome));
    }

    private ImageRequest request(BaseImage base, Map<String, String> environment, String tag, ImageTarget... targets) {
        Path jars = folder.resolve("jars");
        return new ImageRequest(
                List.of(ATTIC, SHELF),
                Set.of("attic", "shelf"),
                folder.resolve("classes"),
                List.of(
                        new Library(jars.resolve("runner-1.0.jar"), "org.ipai.connectors", "runner", "1.0", null),
                        new Library(jars.resolve("reader-1.2.jar"), "org.other", "reader", "1.2", null)),
                base,
                settings(tag),
                List.of(targets),
                folder.resolve("work"),
                environment);
    }

    private static ImageSettings settings(String tag) {
        return new ImageSettings(
                tag,
                Instant.parse("2026-11-01T00:00:00Z"),
                "c0ffee",
                null,
                List.of(),
                ImageSettings.Archive.REPEATABLE);
    }

    /** The manifest of an image in the layout. */
    JsonNode manifest(PackagedImage image) throws IOException {
        return blob(image.digest());
    }

    /** The configuration of an image in the layout. */
    JsonNode configuration(PackagedImage image) throws IOException {
        return blob(manifest(image).at("/config/digest").asText());
    }

    private JsonNode blob(String digest) throws IOException {
        return JSON.readTree(layout().resolve("blobs/sha256")
                .resolve(digest.substring("sha256:".length()))
                .toFile());
    }

    Path blobFile(String digest) {
        return layout().resolve("blobs/sha256").resolve(digest.substring("sha256:".length()));
    }

    /** Digests of an image's layers, from the lowest. */
    List<String> layers(PackagedImage image) throws IOException {
        return layers(image.digest());
    }

    /** Digests of the layers of a manifest in the layout, from the lowest. */
    List<String> layers(String manifest) throws IOException {
        List<String> digests = new ArrayList<>();
        blob(manifest)
                .path("layers")
                .forEach(layer -> digests.add(layer.path("digest").asText()));
        return digests;
    }

    long blobs() throws IOException {
        try (Stream<Path> all = Files.list(layout().resolve("blobs/sha256"))) {
            return all.count();
        }
    }
}
