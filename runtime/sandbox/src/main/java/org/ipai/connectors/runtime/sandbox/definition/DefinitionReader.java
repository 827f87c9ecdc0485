package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals.ResetFormat;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a definition; every complaint names the place inside it. */
final class DefinitionReader {

    private DefinitionReader() {}

    static SandboxDefinition read(String place, byte[] json) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new InvalidDefinitionException(place, "is not JSON: " + e.getMessage());
        }
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        root.path("schemas").properties().forEach(entry -> schemas.put(entry.getKey(), entry.getValue()));
        return new SandboxDefinition(
                text(root, "source", place),
                auths(root, place),
                signedHeaders(root, place),
                rateLimits(root, place),
                errors(root),
                quotas(root, place),
                list(root, "streams", place, DefinitionReader::stream),
                schemas);
    }

    private static Map<String, List<AuthDefinition>> auths(JsonNode root, String place) {
        Map<String, List<AuthDefinition>> auths = new LinkedHashMap<>();
        if (root.has("auth")) {
            auths.put("", list(root, "auth", place, DefinitionReader::auth));
        }
        root.path("apis").properties().forEach(api -> {
            if (api.getValue().has("auth")) {
                String here = place + " apis " + api.getKey();
                auths.put(api.getKey(), list(api.getValue(), "auth", here, DefinitionReader::auth));
            }
        });
        return auths;
    }

    private static Map<String, List<String>> signedHeaders(JsonNode root, String place) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        if (root.has("signed_headers")) {
            headers.put("", texts(root, "signed_headers", place));
        }
        root.path("apis").properties().forEach(api -> {
            if (api.getValue().has("signed_headers")) {
                headers.put(api.getKey(), texts(api.getValue(), "signed_headers", place + " apis " + api.getKey()));
            }
        });
        return headers;
    }

    private static AuthDefinition auth(JsonNode node, String place) {
        AuthDefinition.Kind kind = constant(AuthDefinition.Kind.class, node, "kind", place);
        boolean isAll = kind == AuthDefinition.Kind.ALL;
        return new AuthDefinition(kind, node, isAll ? list(node, "parts", place, DefinitionReader::auth) : List.of());
    }

    private static Map<String, RateLimitDefinition> rateLimits(JsonNode root, String place) {
        Map<String, RateLimitDefinition> limits = new LinkedHashMap<>();
        RateLimitDefinition ofDefault = rateLimit(root.path("rate_limit"), place + " rate_limit");
        if (ofDefault != null) {
            limits.put("", ofDefault);
        }
        root.path("apis").properties().forEach(api -> {
            RateLimitDefinition limit =
                    rateLimit(api.getValue().path("rate_limit"), place + " apis " + api.getKey() + " rate_limit");
            if (limit != null) {
                limits.put(api.getKey(), limit);
            }
        });
        return limits;
    }

    private static List<ErrorAnswer> errors(JsonNode root) {
        List<ErrorAnswer> errors = new ArrayList<>(LimitReader.errors(root));
        root.path("apis").forEach(api -> errors.addAll(LimitReader.errors(api)));
        return errors;
    }

    private static Map<String, List<Quota>> quotas(JsonNode root, String place) {
        Map<String, List<Quota>> quotas = new LinkedHashMap<>();
        quotas.put("", LimitReader.quotas(root, place));
        root.path("apis").properties().forEach(api -> {
            String here = place + " apis " + api.getKey();
            quotas.put(api.getKey(), LimitReader.quotas(api.getValue(), here));
        });
        return quotas;
    }

    static @Nullable RateLimitDefinition rateLimit(JsonNode node, String place) {
        if (!node.isObject()) {
            return null;
        }
        ResetFormat format = node.hasNonNull("reset_format")
                ? constant(ResetFormat.class, node, "reset_format", place)
                : ResetFormat.EPOCH_SECONDS;
        return new RateLimitDefinition(optional(node, "remaining_header"), optional(node, "reset_header"), format);
    }

    private static StreamDefinition stream(JsonNode node, String place) {
        String name = text(node, "name", place);
        String here = place + " '" + name + "'";
        JsonNode response = node.path("response");
        if (!response.isObject()) {
            throw new InvalidDefinitionException(here, "'response' must be the schema of the 200 response");
        }
        PaginationReader pagination = new PaginationReader(node.path("pagination"), here + " pagination");
        ShapeReader shape = new ShapeReader(node, here);
        return new StreamDefinition(
                name,
                node.path("api").asText(""),
                list(node, "operations", here, DefinitionReader::operation),
                texts(node, "record_path", here),
                shape.shape(),
                shape.columns(),
                texts(node, "primary_key", here),
                cursor(node.path("cursor"), here + " cursor"),
                deletionFlag(node.path("deletion_flag"), here + " deletion_flag"),
                NotationReader.notations(node, here),
                optional(node, "parent"),
                AxisReader.axes(node, here),
                pagination.pagination(),
                pagination.pageSize(),
                response,
                LimitReader.errors(node));
    }

    private static OperationDefinition operation(JsonNode node, String place) {
        return new OperationDefinition(
                node.path("id").asText(""),
                text(node, "method", place).toUpperCase(Locale.ROOT),
                text(node, "path", place),
                list(node, "parameters", place, DefinitionReader::parameter));
    }

    private static ParameterDefinition parameter(JsonNode node, String place) {
        return new ParameterDefinition(
                text(node, "name", place),
                constant(ParameterDefinition.In.class, node, "in", place),
                constant(ParameterDefinition.Origin.class, node, "value", place),
                node.path("ref").asText(""),
                text(node.path("parts")));
    }

    private static TextPattern text(JsonNode parts) {
        List<TextPattern.Part> read = new ArrayList<>();
        for (JsonNode part : parts) {
            read.add(
                    part.has("text")
                            ? new TextPattern.Part.Constant(part.path("text").asText())
                            : part.has("setting") ? new TextPattern.Part.Setting() : new TextPattern.Part.Value());
        }
        return read.isEmpty() ? TextPattern.VALUE : new TextPattern(read);
    }

    private static @Nullable CursorDefinition cursor(JsonNode node, String place) {
        if (!node.isObject()) {
            return null;
        }
        return new CursorDefinition(
                texts(node, "path", place),
                optional(node, "parameter"),
                optional(node, "until_parameter"),
                constant(CursorDescriptor.Format.class, node, "format", place),
                constant(CursorDescriptor.Format.class, node, "request_format", place),
                constant(CursorDescriptor.Order.class, node, "order", place),
                constant(CursorDescriptor.Filter.class, node, "filter", place));
    }

    private static @Nullable DeletionFlagDefinition deletionFlag(JsonNode node, String place) {
        return node.isObject()
                ? new DeletionFlagDefinition(
                        texts(node, "path", place), text(node, "type", place), optional(node, "value"))
                : null;
    }

    private static <T> List<T> list(JsonNode node, String field, String place, BiFunction<JsonNode, String, T> read) {
        if (!node.path(field).isArray()) {
            throw new InvalidDefinitionException(place, "'" + field + "' must be a list");
        }
        List<T> values = new ArrayList<>();
        for (JsonNode element : node.path(field)) {
            values.add(read.apply(element, place + " " + field + "[" + values.size() + "]"));
        }
        return values;
    }

    private static List<String> texts(JsonNode node, String field, String place) {
        return list(node, field, place, (element, here) -> {
            if (!element.isTextual()) {
                throw new InvalidDefinitionException(here, "must be text");
            }
            return element.asText();
        });
    }

    private static String text(JsonNode node, String field, String place) {
        if (!node.path(field).isTextual()) {
            throw new InvalidDefinitionException(place, "'" + field + "' must be text");
        }
        return node.path(field).asText();
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String field, String place) {
        String value = text(node, field, place);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String known = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw new InvalidDefinitionException(place, "'" + field + "' is '" + value + "'; use one of " + known);
    }
}
