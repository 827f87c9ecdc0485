package org.ipai.connectors.generator.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.cloud.tools.jib.api.DescriptorDigest;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.blob.Blobs;
import com.google.cloud.tools.jib.image.json.UnknownManifestFormatException;
import com.google.cloud.tools.jib.registry.RegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.build.Sha256;
import org.jspecify.annotations.Nullable;

/** A repository of a registry, as the OCI distribution specification 1.1 has it. */
final class RegistryRepository {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryClient client;
    private final RegistryHttp http;

    RegistryRepository(RegistryClient client, RegistryHttp http) {
        this.client = client;
        this.http = http;
    }

    /** Digest of what a tag names, if it names something. */
    Optional<String> digest(String tag) throws IOException, RegistryException {
        return manifest(tag).map(text -> "sha256:" + Sha256.of(text));
    }

    /**
     * Pushes an image and what is attached to it.
     *
     * @param digest of its manifest or index in the layout
     * @param mountFrom a repository of the same registry that may have some of its layers
     */
    void push(OciLayout layout, String digest, String tag, @Nullable String mountFrom)
            throws IOException, RegistryException {
        pushManifest(layout, digest, tag, mountFrom);
        for (String attachment : layout.attachments(digest)) {
            pushManifest(layout, attachment, attachment, null);
            if (!http.listsAttachments()) {
                list(layout, digest, attachment);
            }
        }
    }

    /** Pushes what a manifest or index names, and then itself, so that there is never one with something missing. */
    private void pushManifest(OciLayout layout, String digest, String tag, @Nullable String mountFrom)
            throws IOException, RegistryException {
        JsonNode manifest = layout.json(digest);
        for (JsonNode platform : manifest.path("manifests")) {
            String child = platform.path("digest").asText();
            pushManifest(layout, child, child, mountFrom);
        }
        List<JsonNode> blobs = new ArrayList<>();
        manifest.path("layers").forEach(blobs::add);
        if (manifest.has("config")) {
            blobs.add(manifest.path("config"));
        }
        for (JsonNode blob : blobs) {
            pushBlob(layout, blob.path("digest").asText(), mountFrom);
        }
        send(Files.readString(layout.blob(digest)), manifest.path("mediaType").asText(), tag);
    }

    private void pushBlob(OciLayout layout, String digest, @Nullable String mountFrom)
            throws IOException, RegistryException {
        DescriptorDigest descriptor = descriptor(digest);
        if (client.checkBlob(descriptor).isEmpty()) {
            Path blob = layout.blob(digest);
            client.pushBlob(descriptor, Blobs.from(blob), mountFrom, sent -> {});
        }
    }

    private static DescriptorDigest descriptor(String digest) throws IOException {
        try {
            return DescriptorDigest.fromDigest(digest);
        } catch (DigestException e) {
            throw new IOException("'" + digest + "' is no digest", e);
        }
    }

    private void send(String json, String mediaType, String tag) throws IOException, RegistryException {
        client.pushManifest(new RawManifest(json, mediaType), tag);
    }

    /**
     * Lists an attachment where clients look for it if the registry keeps no such lists itself: in an index under the tag
     * {@code sha256-<digest of the image>} ("referrers tag schema"). What others list there stays.
     */
    private void list(OciLayout layout, String image, String attachment) throws IOException, RegistryException {
        String tag = image.replace(':', '-');
        ObjectNode index = manifest(tag).flatMap(RegistryRepository::index).orElseGet(RegistryRepository::emptyIndex);
        ArrayNode listed = index.withArray("manifests");
        for (JsonNode each : listed) {
            if (attachment.equals(each.path("digest").asText())) {
                return;
            }
        }
        listed.add(AttachedBill.listed(Files.readAllBytes(layout.blob(attachment))));
        send(index.toString(), OciLayout.INDEX_TYPE, tag);
    }

    private static Optional<ObjectNode> index(byte[] text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode index
                            && index.path("manifests").isArray()
                    ? Optional.of(index)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode emptyIndex() {
        return JSON.createObjectNode().put("schemaVersion", 2).put("mediaType", OciLayout.INDEX_TYPE);
    }

    /** The text of a manifest or index, if there is one under that tag. */
    private Optional<byte[]> manifest(String tag) throws IOException, RegistryException {
        http.takeManifest();
        try {
            client.checkManifest(tag);
        } catch (JsonProcessingException | UnknownManifestFormatException e) {
            // Jib refuses fields that it does not know. Its text is here all the same.
        }
        return http.takeManifest();
    }
}
