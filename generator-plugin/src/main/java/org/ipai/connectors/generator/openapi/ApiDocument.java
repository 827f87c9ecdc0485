package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.Text;

/**
 * The operations of a provider's document that a connector uses. Only the slice they need is interpreted, so a full
 * document and the slice locked from it read the same.
 */
public final class ApiDocument {

    /** The parser's complaint about {@code {name=properties/*}}, a placeholder that only Discovery has. */
    private static final Pattern SHAPED_PLACEHOLDER = Pattern.compile("Declared path parameter [^ =]+=");

    private final DocumentFile file;
    private final JsonNode slice;
    private final Map<String, ApiOperation> operations;

    private ApiDocument(DocumentFile file, JsonNode slice, Map<String, ApiOperation> operations) {
        this.file = file;
        this.slice = slice;
        this.operations = operations;
    }

    /**
     * Reads a locked or a full document, JSON or YAML, in any format; never fetches anything.
     *
     * @param file the document
     * @param reference how the spec names it; problems with the document are reported at its place
     * @param operationIds the operations to read; problems with an operation are reported at its place
     */
    public static Optional<ApiDocument> read(Path file, Text reference, List<Text> operationIds, Findings findings) {
        return DocumentFile.read(file, reference.at(), findings)
                .flatMap(document -> DocumentSlice.of(document.root(), operationIds, findings)
                        .flatMap(slice -> parse(slice, document, reference, findings)));
    }

    private static Optional<ApiDocument> parse(
            ObjectNode slice, DocumentFile document, Text reference, Findings findings) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(slice.toString(), List.of(), options);
        List<String> problems = result.getMessages().stream()
                .filter(message -> !SHAPED_PLACEHOLDER.matcher(message).find())
                .toList();
        if (result.getOpenAPI() == null || !problems.isEmpty()) {
            findings.error(
                    DocumentRule.MALFORMED,
                    reference.at(),
                    "the document " + reference + " is not valid OpenAPI: " + String.join("; ", problems),
                    "fetch the document again, or report the fault to the provider");
            return Optional.empty();
        }
        return Optional.of(interpret(result.getOpenAPI(), slice, document));
    }

    private static ApiDocument interpret(OpenAPI parsed, ObjectNode slice, DocumentFile document) {
        Normalizer.normalize(parsed);
        Map<String, ApiOperation> operations = new LinkedHashMap<>();
        OperationReader reader = new OperationReader(parsed);
        parsed.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, parsedOperation) -> {
                    ApiOperation operation = reader.read(method.name(), path, parsedOperation);
                    operations.put(operation.id(), operation);
                }));
        return new ApiDocument(document, slice, operations);
    }

    /** The document's own version. */
    public String version() {
        return file.root().path("info").path("version").asText();
    }

    /** Hash of the full document, whether this is it or a slice locked from it; lower-case hex. */
    public String sha256() {
        return file.root().path(Lock.FIELD).path("sha256").asText(file.sha256());
    }

    /** Format of the full document. */
    public DocumentFormat format() {
        return file.format();
    }

    /** The part that the operations need, as an OpenAPI document. */
    public JsonNode slice() {
        return slice;
    }

    public Optional<ApiOperation> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }
}
