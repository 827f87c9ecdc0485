package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.OperationIndex.Place;
import org.ipai.connectors.generator.spec.Text;

/**
 * Takes the part of a document that some operations need: a valid document of its own, without prose, in an order that
 * does not depend on the order in which operations are asked for. The slice of a slice is itself.
 */
final class DocumentSlice {

    /** A POST reads where an API takes what is searched for in a body; which do, the spec's author knows. */
    private static final Set<String> READS = Set.of("get", "post");

    private final JsonNode root;
    private final Findings findings;
    private final OperationIndex operations;
    private final References references;
    private final ComponentQueue queue = new ComponentQueue();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();

    private DocumentSlice(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
        this.operations = new OperationIndex(root);
        this.references = new References(root, findings);
    }

    /** The slice for these operations, or findings. */
    static Optional<ObjectNode> of(JsonNode root, List<Text> operationIds, Findings findings) {
        Findings own = new Findings();
        ObjectNode slice = new DocumentSlice(root, own).take(operationIds);
        boolean failed = own.hasErrors();
        findings.addAll(own);
        return failed ? Optional.empty() : Optional.of(slice);
    }

    private ObjectNode take(List<Text> operationIds) {
        Map<String, ObjectNode> paths = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Text operationId : operationIds) {
            Place place = operations.find(operationId.value());
            if (place == null) {
                unknown(operationId);
            } else if (!READS.contains(place.method())) {
                notARead(operationId, place);
            } else if (taken.add(operationId.value())) {
                paths.computeIfAbsent(place.path(), path -> JsonNodeFactory.instance.objectNode())
                        .set(
                                place.method(),
                                new OperationSkeleton(references, queue, findings, operationId).copy(place));
            }
        }
        copyComponents();
        return document(paths);
    }

    private void copyComponents() {
        CompositionCycles cycles = new CompositionCycles(root, findings);
        for (Optional<ComponentQueue.Entry> next = queue.next(); next.isPresent(); next = queue.next()) {
            References.Target target = next.get().target();
            SchemaSkeleton schemas =
                    new SchemaSkeleton(references, queue, findings, next.get().at());
            JsonNode copy;
            if (target.section().equals("parameters") && References.of(target.node()) == null) {
                copy = OperationSkeleton.copyParameter(target.node(), target.pointer(), schemas);
            } else {
                copy = schemas.copy(target.node(), target.pointer());
                cycles.check(target, next.get().at());
            }
            components
                    .computeIfAbsent(target.section(), section -> new TreeMap<>())
                    .put(target.name(), copy);
        }
    }

    private ObjectNode document(Map<String, ObjectNode> paths) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", root.path("openapi").asText());
        document.set("info", info());
        document.set("paths", JsonNodeFactory.instance.objectNode().setAll(paths));
        if (!components.isEmpty()) {
            ObjectNode all = document.putObject("components");
            components.forEach((section, byName) -> all.putObject(section).setAll(byName));
        }
        return document;
    }

    /** OpenAPI asks for both. */
    private ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("title", root.path("info").path("title").asText());
        info.put("version", root.path("info").path("version").asText());
        return info;
    }

    private void unknown(Text operationId) {
        boolean locked = root.has(Lock.FIELD);
        findings.error(
                DocumentRule.UNKNOWN_OPERATION,
                operationId.at(),
                "operation " + Quote.of(operationId.value()) + " is not in the "
                        + (locked ? "locked document" : "provider's document"),
                NearestName.hint(
                        operationId.value(),
                        operations.operationIds(),
                        locked
                                ? "run ipai:lock if the operation is new in this spec"
                                : "look for its operationId in the provider's document"));
    }

    private void notARead(Text operationId, Place place) {
        findings.error(
                DocumentRule.NOT_A_READ,
                operationId.at(),
                "operation '" + operationId + "' is a " + place.method().toUpperCase(Locale.ROOT),
                "use an operation that reads: a GET, or a POST such as a search");
    }
}
