package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.SigningModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.jspecify.annotations.Nullable;

/** What the sandbox needs to play the provider. */
final class SandboxEmitter implements Emitter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        ConnectorModel model = connector.model();
        ObjectNode root = JSON.objectNode();
        root.put("source", model.sourceType());
        root.set("auth", SandboxAuth.of(model.defaultApi().auth()));
        root.set("rate_limit", rateLimit(model.defaultApi().rateLimit()));
        limits(model.defaultApi(), root);
        model.apis().stream().skip(1).forEach(api -> {
            ObjectNode further = root.withObjectProperty("apis").putObject(api.name());
            further.set("auth", SandboxAuth.of(api.auth()));
            further.set("rate_limit", rateLimit(api.rateLimit()));
            limits(api, further);
        });
        Map<String, SandboxSchemas> schemas = schemas(connector);
        ArrayNode streams = root.putArray("streams");
        for (StreamModel stream : model.streams()) {
            SandboxSchemas ofApi = Objects.requireNonNull(schemas.get(stream.api()));
            streams.add(stream(model, stream, ofApi));
        }
        ObjectNode reached = root.putObject("schemas");
        schemas.values().forEach(ofApi -> reached.setAll(ofApi.reached()));
        String path = "META-INF/ipai/sandbox/" + model.sourceType() + ".json";
        return Stream.of(new GeneratedFile(GeneratedFile.Root.RESOURCES, path, write(root) + "\n"));
    }

    private static void limits(ApiModel api, ObjectNode node) {
        node.set("errors", SandboxErrors.answers(api.errors()));
        node.set("quotas", SandboxErrors.quotas(api.quotas()));
        SigningModel signing = api.signing();
        if (signing != null) {
            node.set("signed_headers", texts(signing.headers()));
        }
    }

    /** Documents may give one name to different schemas, so those of further APIs bear their API's name too. */
    private static Map<String, SandboxSchemas> schemas(Connector connector) {
        Map<String, SandboxSchemas> schemas = new LinkedHashMap<>();
        for (ApiModel api : connector.model().apis()) {
            String prefix = api.name().isEmpty() ? "" : api.name() + ".";
            JsonNode document = Objects.requireNonNull(connector.documents().get(api.name()));
            schemas.put(api.name(), new SandboxSchemas(document, prefix));
        }
        return schemas;
    }

    private static String write(ObjectNode root) {
        try {
            return WRITER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode rateLimit(RateLimitSignals signals) {
        return JSON.objectNode()
                .put("remaining_header", signals.remainingHeader())
                .put("reset_header", signals.resetHeader())
                .put("reset_format", signals.resetFormat().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode stream(ConnectorModel model, StreamModel stream, SandboxSchemas schemas) {
        String parent = stream.parent() == null ? "" : stream.parent().stream();
        ParentPaths parentPaths = new ParentPaths(model, parent);
        ObjectNode node = JSON.objectNode();
        node.put("name", stream.name());
        if (!stream.api().isEmpty()) {
            node.put("api", stream.api());
        }
        ArrayNode operations = node.putArray("operations");
        stream.operations().forEach(operation -> operations.add(operation(operation, parentPaths)));
        node.set("record_path", texts(stream.recordPath()));
        ResponseShapeJson.put(stream, node);
        node.set("primary_key", texts(primaryKey(stream)));
        node.set("cursor", cursor(stream));
        node.put("parent", stream.parent() == null ? null : parent);
        ObjectNode flag = DeletesCode.flag(stream);
        if (flag != null) {
            node.set("deletion_flag", flag);
        }
        SandboxNotations.put(stream, node);
        if (!stream.slicing().axes().isEmpty()) {
            node.set("slices", SandboxSlices.of(model, stream));
        }
        node.set("pagination", PaginationJson.of(stream));
        node.set("errors", SandboxErrors.answers(stream.errors()));
        node.set("response", schemas.response(stream.operations().get(0)));
        return node;
    }

    /** JSON names of the key; columns added from the parent are not in the response. */
    private static Collection<String> primaryKey(StreamModel stream) {
        return stream.primaryKey().stream()
                .flatMap(column -> stream.record().fields().stream()
                        .filter(field -> field.columnName().equals(column)))
                .map(FieldModel::jsonName)
                .toList();
    }

    private static ObjectNode operation(OperationModel operation, ParentPaths parentPaths) {
        ObjectNode node = JSON.objectNode()
                .put("id", operation.operationId())
                .put("method", operation.method())
                .put("path", operation.path());
        ArrayNode parameters = node.putArray("parameters");
        for (SentValue parameter : SentValue.of(operation)) {
            ValueOrigin origin = ValueOrigin.of(parameter.value());
            ObjectNode entry = parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", parameter.in())
                    .put("value", origin.kind().name().toLowerCase(Locale.ROOT));
            if (origin.kind() == ValueOrigin.Kind.PARENT) {
                entry.put("ref", parentPaths.jsonPath(origin.reference()));
            } else if (!origin.reference().isEmpty()) {
                entry.put("ref", origin.reference());
            }
            SandboxTexts.parts(parameter.value()).ifPresent(parts -> entry.set("parts", parts));
        }
        return node;
    }

    private static @Nullable ObjectNode cursor(StreamModel stream) {
        CursorDescriptor cursor = stream.cursor();
        if (cursor == null) {
            return null;
        }
        ObjectNode node = JSON.objectNode();
        node.set("path", texts(cursor.path()));
        return node.put("parameter", cursorParameter(stream, "from"))
                .put("until_parameter", cursorParameter(stream, "until"))
                .put("format", cursor.format().name().toLowerCase(Locale.ROOT))
                .put("request_format", cursor.requestFormat().name().toLowerCase(Locale.ROOT))
                .put("order", cursor.order().name().toLowerCase(Locale.ROOT))
                .put("filter", cursor.filter().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String cursorParameter(StreamModel stream, String edge) {
        return stream.operations().stream()
                .flatMap(operation -> SentValue.of(operation).stream())
                .filter(sent -> ValueOrigin.of(sent.value()).equals(new ValueOrigin(ValueOrigin.Kind.CURSOR, edge)))
                .map(SentValue::name)
                .findFirst()
                .orElse(null);
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
