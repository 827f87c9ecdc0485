package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.ipai.connectors.generator.discovery.DiscoveryDocument;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.Text;

/** The formats of documents, told from their content. */
public enum DocumentFormat {
    OPENAPI("an OpenAPI document"),
    DISCOVERY("a Google Discovery document");

    private final String title;

    DocumentFormat(String title) {
        this.title = title;
    }

    /** The format of a full document, or of the one that a locked slice was taken from; empty if it is none of these. */
    static Optional<DocumentFormat> of(JsonNode root) {
        String version = root.path("openapi").asText();
        if (version.startsWith("3.0") || version.startsWith("3.1")) {
            String locked = root.path(Lock.FIELD).path("format").asText();
            return Optional.of(locked.equals(DISCOVERY.word()) ? DISCOVERY : OPENAPI);
        }
        return DiscoveryDocument.matches(root) ? Optional.of(DISCOVERY) : Optional.empty();
    }

    JsonNode asOpenApi(JsonNode root) {
        return root.has("openapi") ? root : DiscoveryDocument.toOpenApi(root);
    }

    /** Whether a spec says that its document has this format; reports it otherwise. */
    public boolean isWhat(Text written, Findings findings) {
        if (written.value().equals(word())) {
            return true;
        }
        findings.error(
                DocumentRule.FORMAT, written.at(), "this is " + title + ", not " + written, "write format: " + word());
        return false;
    }

    /** As specs write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
