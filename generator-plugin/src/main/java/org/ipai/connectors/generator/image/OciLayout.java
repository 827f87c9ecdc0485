package org.ipai.connectors.generator.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.ipai.connectors.generator.build.Sha256;

/**
 * A folder of images in the layout of the OCI image specification, version 1.1: {@code oci-layout}, {@code index.json} and
 * {@code blobs/sha256}. Layers that images share are in it once. Beside each image stands what is attached to it.
 */
final class OciLayout {

    static final String INDEX_TYPE = "application/vnd.oci.image.index.v1+json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "org.opencontainers.image.ref.name";
    private static final String BLOBS = "blobs/sha256";

    private final Path folder;

    OciLayout(Path folder) {
        this.folder = folder;
    }

    /** Whether an image of that name and digest is here. */
    boolean has(String name, String digest) throws IOException {
        for (ObjectNode manifest : manifests(folder.resolve("index.json"))) {
            if (name.equals(manifest.at("/annotations").path(NAME).asText())
                    && digest.equals(manifest.path("digest").asText())) {
                return Files.isRegularFile(blob(digest));
            }
        }
        return false;
    }

    /**
     * Adds an image, in place of one of the same name.
     *
     * @param tarballs one for each platform, each an OCI layout of one image
     * @param platforms such as {@code linux/amd64}, in the order of the tarballs
     * @return the digest of the manifest or, of several, of their index
     */
    String add(String name, List<Path> tarballs, List<String> platforms) throws IOException {
        Files.createDirectories(folder.resolve(BLOBS));
        List<ObjectNode> images = new ArrayList<>();
        for (int i = 0; i < tarballs.size(); i++) {
            ObjectNode descriptor = unpack(tarballs.get(i));
            String[] platform = platforms.get(i).split("/", 2);
            descriptor.putObject("platform").put("architecture", platform[1]).put("os", platform[0]);
            images.add(descriptor);
        }
        ObjectNode top = images.size() == 1 ? images.get(0) : indexed(images);
        top.putObject("annotations").put(NAME, name);
        List<ObjectNode> all = new ArrayList<>(manifests(folder.resolve("index.json")).stream()
                .filter(other ->
                        !name.equals(other.at("/annotations").path(NAME).asText()))
                .toList());
        all.add(top);
        Files.writeString(folder.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}\n");
        list(all);
        return top.path("digest").asText();
    }

    /**
     * Puts a bill beside an image.
     *
     * @param digest of the image's manifest or index
     */
    void attach(String digest, AttachedBill bill) throws IOException {
        List<ObjectNode> all = manifests(folder.resolve("index.json"));
        ObjectNode image = all.stream()
                .filter(each -> digest.equals(each.path("digest").asText()))
                .findFirst()
                .orElseThrow();
        byte[] manifest = bill.manifest(image);
        keep(new ByteArrayInputStream(AttachedBill.EMPTY), Sha256.of(AttachedBill.EMPTY));
        try (InputStream content = Files.newInputStream(bill.file())) {
            keep(content, Sha256.of(bill.file()));
        }
        keep(new ByteArrayInputStream(manifest), Sha256.of(manifest));
        ObjectNode listed = AttachedBill.listed(manifest);
        if (!all.contains(listed)) {
            all.add(listed);
            list(all);
        }
    }

    /** Digests of what is attached to an image. */
    List<String> attachments(String digest) throws IOException {
        List<String> attachments = new ArrayList<>();
        for (ObjectNode each : manifests(folder.resolve("index.json"))) {
            if (isAttachment(each) && digest.equals(subject(each))) {
                attachments.add(each.path("digest").asText());
            }
        }
        return attachments;
    }

    private static boolean isAttachment(ObjectNode listed) {
        return listed.has("artifactType");
    }

    private String subject(ObjectNode attachment) throws IOException {
        return json(attachment.path("digest").asText()).at("/subject/digest").asText();
    }

    private void list(List<ObjectNode> all) throws IOException {
        List<ObjectNode> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(OciLayout::isAttachment)
                .thenComparing(each -> each.at("/annotations").path(NAME).asText())
                .thenComparing(each -> each.path("digest").asText()));
        Files.writeString(folder.resolve("index.json"), index(sorted).toPrettyString() + "\n");
    }

    private ObjectNode indexed(List<ObjectNode> images) throws IOException {
        byte[] bytes = index(images).toString().getBytes(StandardCharsets.UTF_8);
        String hash = Sha256.of(bytes);
        keep(new ByteArrayInputStream(bytes), hash);
        return JSON.createObjectNode()
                .put("mediaType", INDEX_TYPE)
                .put("digest", "sha256:" + hash)
                .put("size", bytes.length);
    }

    private static ObjectNode index(List<ObjectNode> images) {
        ObjectNode index = JSON.createObjectNode().put("schemaVersion", 2).put("mediaType", INDEX_TYPE);
        ArrayNode manifests = index.putArray("manifests");
        images.forEach(manifests::add);
        return index;
    }

    /** Copies the blobs of a tarball and returns the description of its only image. */
    private ObjectNode unpack(Path tarball) throws IOException {
        byte[] index = {};
        try (InputStream in = new BufferedInputStream(Files.newInputStream(tarball));
                TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals("index.json")) {
                    index = tar.readAllBytes();
                } else if (entry.getName().startsWith(BLOBS + "/") && entry.isFile()) {
                    keep(tar, entry.getName().substring(BLOBS.length() + 1));
                }
            }
        }
        ObjectNode image = (ObjectNode) JSON.readTree(index).at("/manifests/0");
        return JSON.createObjectNode()
                .put("mediaType", image.path("mediaType").asText())
                .put("digest", image.path("digest").asText())
                .put("size", image.path("size").asLong());
    }

    private void keep(InputStream content, String hash) throws IOException {
        Path blob = folder.resolve(BLOBS).resolve(hash);
        if (Files.isRegularFile(blob)) {
            return;
        }
        Path unfinished = blob.resolveSibling("unfinished");
        Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, blob, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what is attached to no image, and blobs that no image needs any more. */
    void prune() throws IOException {
        List<ObjectNode> all = manifests(folder.resolve("index.json"));
        Set<String> images = new HashSet<>();
        all.forEach(each -> images.add(each.path("digest").asText()));
        List<ObjectNode> kept = new ArrayList<>();
        for (ObjectNode each : all) {
            if (!isAttachment(each) || images.contains(subject(each))) {
                kept.add(each);
            }
        }
        list(kept);
        List<String> needed = new ArrayList<>();
        for (ObjectNode manifest : manifests(folder.resolve("index.json"))) {
            collect(manifest.path("digest").asText(), needed);
        }
        try (Stream<Path> blobs = Files.list(folder.resolve(BLOBS))) {
            for (Path blob : blobs.toList()) {
                if (!needed.contains("sha256:" + blob.getFileName())) {
                    Files.delete(blob);
                }
            }
        }
    }

    /** A manifest, what it names, and what these name. */
    private void collect(String digest, List<String> needed) throws IOException {
        needed.add(digest);
        for (ObjectNode child : manifests(blob(digest))) {
            collect(child.path("digest").asText(), needed);
        }
        JsonNode manifest = json(digest);
        if (manifest.has("config")) {
            needed.add(manifest.at("/config/digest").asText());
        }
        manifest.path("layers").forEach(layer -> needed.add(layer.path("digest").asText()));
    }

    /** A manifest, an index or a configuration. */
    JsonNode json(String digest) throws IOException {
        return JSON.readTree(blob(digest).toFile());
    }

    /** Where a blob is. */
    Path blob(String digest) {
        return folder.resolve(BLOBS).resolve(digest.substring(digest.indexOf(':') + 1));
    }

    private static List<ObjectNode> manifests(Path index) throws IOException {
        List<ObjectNode> manifests = new ArrayList<>();
        if (Files.isRegularFile(index)) {
            JSON.readTree(index.toFile()).path("manifests").forEach(each -> manifests.add((ObjectNode) each));
        }
        return manifests;
    }
}
