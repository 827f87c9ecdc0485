package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiOutline;
import org.ipai.connectors.generator.openapi.OperationOutline;
import org.ipai.connectors.generator.resolve.Resolver;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.validate.SpecValidator;

/**
 * A spec that is there already.
 *
 * @param text as a person left it
 * @param spec the same as read
 */
record KnownSpec(String text, ConnectorSpec spec) {

    /** Empty, with findings, if it has errors. */
    static Optional<KnownSpec> read(DraftInput input, Findings findings) throws IOException {
        Optional<ConnectorSpec> spec = SpecReader.read(input.specFile(), input.shownRelativeTo(), findings);
        spec.ifPresent(read -> SpecValidator.validate(read, input.specFile(), input.shownRelativeTo(), findings));
        String text = Files.isRegularFile(input.specFile()) ? Files.readString(input.specFile()) : "";
        return spec.filter(read -> !findings.hasErrors()).map(read -> new KnownSpec(text, read));
    }

    /** Operations of the default API that its streams use. */
    List<String> operations() {
        return Resolver.operationIds(spec, spec.defaultApi()).stream()
                .map(Text::value)
                .distinct()
                .toList();
    }

    /** Types of its config fields, by name. */
    Map<String, String> config() {
        Map<String, String> types = new LinkedHashMap<>();
        spec.config().forEach((name, field) -> types.put(name, field.type().value()));
        return types;
    }

    /** What its streams page by, where they do not say it; {@code none} if it does not say it either. */
    JsonNode pagination() {
        try {
            JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(text);
            return root.has("pagination") ? root.get("pagination") : YamlText.text("none");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a spec that was read can be read", e);
        }
    }

    /** Its streams as candidates for parents, each by its last operation, which is the one without a condition. */
    List<StreamPlan> plans(ApiDocument document, ApiOutline outline) {
        Map<String, OperationOutline> outlines = new LinkedHashMap<>();
        outline.reads().forEach(operation -> outlines.put(operation.id(), operation));
        return spec.streams().values().stream()
                .filter(stream -> spec.api(stream).name().equals(ApiSpec.DEFAULT))
                .filter(stream -> !stream.operations().isEmpty())
                .flatMap(stream -> plan(stream, document, outlines).stream())
                .toList();
    }

    private static Optional<StreamPlan> plan(
            StreamSpec stream, ApiDocument document, Map<String, OperationOutline> outlines) {
        OperationSpec operation = stream.operations().get(stream.operations().size() - 1);
        String id = operation.operation().value();
        return Optional.ofNullable(outlines.get(id))
                .flatMap(outline -> document.operation(id).flatMap(found -> RecordLists.find(found, outline)))
                .map(listing -> plan(stream, operation, listing));
    }

    private static StreamPlan plan(StreamSpec stream, OperationSpec operation, Listing listing) {
        StreamPlan plan = new StreamPlan(stream.name().value(), listing, StreamPlan.Origin.SPEC);
        operation
                .parameters()
                .forEach((name, values) ->
                        plan.parameters().put(name, values.get(0).value()));
        if (stream.parent() != null) {
            stream.parent().add().forEach((column, path) -> plan.add().put(column, path.value()));
        }
        plan.keyIs(stream.primaryKey().stream().map(Text::value).toList());
        return plan;
    }
}
