package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * What a provider's full document says besides types: its title, its servers, how to sign in, and which operations read.
 * Whatever is malformed counts as absent.
 */
public final class ApiOutline {

    private final DocumentFile file;
    private final List<OperationOutline> reads;
    private final int unnamed;

    private ApiOutline(DocumentFile file) {
        this.file = file;
        List<OperationOutline> found = new ArrayList<>();
        int withoutId = 0;
        for (var path : file.root().path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            if (operation.isObject() && operation.path("operationId").asText().isEmpty()) {
                withoutId++;
            } else if (operation.isObject()) {
                found.add(new OperationOutline(path.getKey(), operation, path.getValue(), this::followed));
            }
        }
        this.reads = List.copyOf(found);
        this.unnamed = withoutId;
    }

    /** Reads a full document; empty, with findings at the place given, if it is none. */
    public static Optional<ApiOutline> read(Path document, SourceLocation at, Findings findings) {
        return DocumentFile.read(document, at, findings)
                .filter(file -> isFull(file, document, at, findings))
                .map(ApiOutline::new);
    }

    private static boolean isFull(DocumentFile file, Path document, SourceLocation at, Findings findings) {
        if (!file.root().has(Lock.FIELD)) {
            return true;
        }
        findings.error(
                DocumentRule.FORMAT,
                at,
                "the document " + document + " is a locked slice",
                "use the full document that the provider publishes");
        return false;
    }

    public DocumentFormat format() {
        return file.format();
    }

    /** Hash of the document, lower-case hex. */
    public String sha256() {
        return file.sha256();
    }

    /** The API's name, or empty. */
    public String title() {
        return file.root().path("info").path("title").asText();
    }

    /** The first server's URL with the defaults of its variables, perhaps relative to the document's; or empty. */
    public String server() {
        JsonNode server = file.root().path("servers").path(0);
        String url = server.path("url").asText();
        for (var variable : server.path("variables").properties()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asText());
        }
        return url;
    }

    /** The ways to sign in by name; each as the document has it. */
    public List<SecurityScheme> securitySchemes() {
        List<SecurityScheme> schemes = new ArrayList<>();
        file.root()
                .path("components")
                .path("securitySchemes")
                .properties()
                .forEach(scheme -> schemes.add(new SecurityScheme(scheme.getKey(), followed(scheme.getValue()))));
        return schemes;
    }

    /** The ways to sign in that all operations take which do not say it themselves; each the names of what it needs at once. */
    public List<List<String>> security() {
        return OperationOutline.requirements(file.root().path("security"));
    }

    /** The GET operations that have an id, in the document's order. */
    public List<OperationOutline> reads() {
        return reads;
    }

    /** How many GET operations have no id, and so cannot be named in a spec. */
    public int unnamed() {
        return unnamed;
    }

    /** What a reference leads to, as far as it leads anywhere. */
    private JsonNode followed(JsonNode node) {
        JsonNode current = node;
        for (int i = 0; i < 10 && current.path("$ref").isTextual(); i++) {
            String reference = current.path("$ref").textValue();
            if (!reference.startsWith("#/components/")) {
                break;
            }
            String[] steps = reference.substring("#/components/".length()).split("/", 2);
            String name = steps.length == 2 ? steps[1].replace("~1", "/").replace("~0", "~") : "";
            current = file.root().path("components").path(steps[0]).path(name);
        }
        return current;
    }
}
