package org.ipai.connectors.generator.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ipai.connectors.generator.build.Sha256;

/**
 * A bill of materials as a registry keeps it beside an image: a manifest that names the image as its subject, so that scanners find
 * the bill without fetching the image (OCI image specification 1.1, "guidelines for artifact usage").
 *
 * @param file the bill, as CycloneDX JSON
 * @param created when the image says it was
 */
record AttachedBill(Path file, Instant created) {

    /** What stands for the configuration, which an attachment has none of. */
    static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private static final String SHA256 = "sha256:";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/vnd.cyclonedx+json";
    private static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
    private static final String EMPTY_TYPE = "application/vnd.oci.empty.v1+json";

    /**
     * The manifest.
     *
     * @param subject description of the image's manifest or index: media type, digest and size
     */
    byte[] manifest(ObjectNode subject) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("schemaVersion", 2).put("mediaType", MANIFEST_TYPE).put("artifactType", TYPE);
        manifest.set("config", describe(EMPTY_TYPE, Sha256.of(EMPTY), EMPTY.length));
        ObjectNode layer = describe(TYPE, Sha256.of(file), Files.size(file));
        layer.putObject("annotations")
                .put("org.opencontainers.image.title", file.getFileName().toString());
        manifest.putArray("layers").add(layer);
        manifest.set(
                "subject",
                describe(
                        subject.path("mediaType").asText(),
                        subject.path("digest").asText().substring(SHA256.length()),
                        subject.path("size").asLong()));
        manifest.putObject("annotations").put("org.opencontainers.image.created", created.toString());
        return manifest.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How a manifest is listed in an index. */
    static ObjectNode listed(byte[] manifest) throws IOException {
        ObjectNode listed =
                describe(MANIFEST_TYPE, Sha256.of(manifest), manifest.length).put("artifactType", TYPE);
        listed.set("annotations", JSON.readTree(manifest).path("annotations"));
        return listed;
    }

    private static ObjectNode describe(String mediaType, String hash, long size) {
        return JSON.createObjectNode()
                .put("mediaType", mediaType)
                .put("digest", SHA256 + hash)
                .put("size", size);
    }
}
