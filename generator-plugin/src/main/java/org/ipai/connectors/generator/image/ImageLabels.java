package org.ipai.connectors.generator.image;

import java.util.Map;
import java.util.TreeMap;

/** What an image says of itself: the keys of the OCI image specification, and our own. */
final class ImageLabels {

    private static final String OCI = "org.opencontainers.image.";
    private static final String OWN = "org.ipai.connector.";

    private ImageLabels() {}

    static Map<String, String> of(ConnectorImage connector, ImageSettings settings) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(OCI + "title", connector.repository());
        labels.put(OCI + "description", "Data connector for " + connector.title());
        labels.put(OCI + "version", settings.tag());
        labels.put(OCI + "created", settings.created().toString());
        if (settings.revision() != null) {
            labels.put(OCI + "revision", settings.revision());
        }
        if (settings.source() != null) {
            labels.put(OCI + "source", settings.source());
        }
        labels.put(OWN + "source_type", connector.sourceType());
        labels.put(OWN + "spec_version", connector.specVersion());
        labels.put(OWN + "spec_sha256", connector.specSha256());
        labels.put("io.airbyte.name", "ipai/" + connector.repository());
        labels.put("io.airbyte.version", settings.tag());
        return labels;
    }
}
