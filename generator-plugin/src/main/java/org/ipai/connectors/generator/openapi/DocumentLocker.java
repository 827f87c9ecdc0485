package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.Text;

/**
 * Takes the slice of a provider's document that a connector needs and seals it with the document's origin. The same
 * document and operations give the same bytes.
 */
public final class DocumentLocker {

    private DocumentLocker() {}

    /**
     * Locks operations of a document.
     *
     * @param fullDocument the provider's document, JSON or YAML
     * @param url where the provider publishes it; problems with the document are reported at its place
     * @param operationIds operations, in any order; problems with an operation are reported at its place
     */
    public static Optional<LockedDocument> lock(
            Path fullDocument, Text url, List<Text> operationIds, Findings findings) {
        return DocumentFile.read(fullDocument, url.at(), findings)
                .filter(document -> isFull(document, fullDocument, url, findings))
                .flatMap(document -> DocumentSlice.of(document.root(), operationIds, findings)
                        .map(slice -> seal(slice, document, url, operationIds)));
    }

    private static boolean isFull(DocumentFile document, Path file, Text url, Findings findings) {
        if (!document.root().has(Lock.FIELD)) {
            return true;
        }
        findings.error(
                DocumentRule.FORMAT,
                url.at(),
                "the document " + file + " is a locked slice",
                "lock from the full document that the provider publishes at " + url);
        return false;
    }

    private static LockedDocument seal(ObjectNode slice, DocumentFile document, Text url, List<Text> operationIds) {
        Lock lock = new Lock(url.value(), slice.path("info").path("version").asText(), document.sha256());
        ObjectNode sealed = slice.objectNode();
        sealed.set("openapi", slice.get("openapi"));
        sealed.set("info", slice.get("info"));
        ObjectNode origin = sealed.putObject(Lock.FIELD);
        if (document.format() != DocumentFormat.OPENAPI) {
            origin.put("format", document.format().word());
        }
        origin.put("url", lock.url()).put("version", lock.version()).put("sha256", lock.sha256());
        operationIds.stream().map(Text::value).distinct().sorted().forEach(origin.putArray("operations")::add);
        sealed.setAll(slice);
        return new LockedDocument(print(sealed), lock, document.format());
    }

    private static String print(ObjectNode document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(indenter)
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
