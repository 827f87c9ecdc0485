package org.ipai.connectors.generator.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiOutline;
import org.ipai.connectors.generator.openapi.OperationOutline;
import org.ipai.connectors.generator.spec.Text;

/** Reads the operations of a document that can be read; one that is malformed does not keep the others from it. */
final class Listings {

    private final Path file;
    private final ApiOutline outline;

    Listings(Path file, ApiOutline outline) {
        this.file = file;
        this.outline = outline;
    }

    /**
     * The document with all of these operations that are sound.
     *
     * @param faults takes why each of the others is not, by operation id
     */
    Optional<ApiDocument> read(List<String> operationIds, Map<String, String> faults) {
        List<String> ids = new ArrayList<>(operationIds);
        while (!ids.isEmpty()) {
            Findings findings = new Findings();
            List<Text> places = new ArrayList<>();
            ids.forEach(id -> places.add(new Text(id, new SourceLocation("", places.size() + 1, 1))));
            Optional<ApiDocument> document =
                    ApiDocument.read(file, new Text(file.toString(), new SourceLocation("", 0, 1)), places, findings);
            Map<String, String> own = new LinkedHashMap<>();
            findings.sorted().stream()
                    .filter(finding -> finding.location().line() > 0)
                    .forEach(finding ->
                            own.putIfAbsent(ids.get(finding.location().line() - 1), finding.message()));
            if (own.isEmpty()) {
                noteWhole(findings, faults);
                return document;
            }
            faults.putAll(own);
            ids.removeAll(own.keySet());
        }
        return Optional.empty();
    }

    private static void noteWhole(Findings findings, Map<String, String> faults) {
        findings.sorted().stream().map(Finding::message).findFirst().ifPresent(message -> faults.put("", message));
    }

    /** Those of the operations that list records. */
    List<Listing> listings(ApiDocument document, Set<String> operationIds) {
        return outline.reads().stream()
                .filter(operation -> operationIds.contains(operation.id()))
                .flatMap(operation ->
                        document
                                .operation(operation.id())
                                .flatMap(found -> RecordLists.find(found, operation))
                                .stream())
                .toList();
    }

    /** Parameter that ends the path of one element, by path of the listing. */
    Map<String, String> elements() {
        return outline.reads().stream()
                .map(OperationOutline::path)
                .filter(path -> path.matches(".*/\\{[^/}=]+}"))
                .collect(Collectors.toMap(
                        path -> path.substring(0, path.lastIndexOf('/')),
                        path -> path.substring(path.lastIndexOf('{') + 1, path.length() - 1),
                        (first, second) -> first));
    }
}
