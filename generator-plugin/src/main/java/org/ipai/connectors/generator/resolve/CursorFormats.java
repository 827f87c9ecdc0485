package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.expression.ValueType;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.record.FieldType;
import org.jspecify.annotations.Nullable;

/** Which formats fields and parameters can hold a cursor in. */
final class CursorFormats {

    /** By type of field, the usual one first. */
    private static final Map<FieldType.Scalar, List<Format>> OF_FIELDS = Map.of(
            FieldType.Scalar.TIMESTAMP, List.of(Format.INSTANT),
            FieldType.Scalar.DATE, List.of(Format.DATE),
            FieldType.Scalar.LONG, List.of(Format.INTEGER, Format.EPOCH_SECONDS, Format.EPOCH_MILLIS),
            FieldType.Scalar.INTEGER, List.of(Format.INTEGER, Format.EPOCH_SECONDS),
            FieldType.Scalar.DOUBLE, List.of(Format.EPOCH_SECONDS, Format.EPOCH_MILLIS),
            FieldType.Scalar.TEXT, List.of(Format.INSTANT, Format.DATE, Format.OPAQUE));

    private static final Set<ApiType.Kind> NUMBERS =
            Set.of(ApiType.Kind.INT32, ApiType.Kind.INT64, ApiType.Kind.NUMBER, ApiType.Kind.STRING);
    /** By format, the types of parameters that take it. */
    private static final Map<Format, Set<ApiType.Kind>> OF_PARAMETERS = Map.of(
            Format.INSTANT,
            Set.of(ApiType.Kind.DATE_TIME, ApiType.Kind.STRING),
            Format.DATE,
            Set.of(ApiType.Kind.DATE, ApiType.Kind.STRING),
            Format.EPOCH_SECONDS,
            NUMBERS,
            Format.EPOCH_MILLIS,
            NUMBERS,
            Format.INTEGER,
            NUMBERS,
            Format.OPAQUE,
            Set.of(ApiType.Kind.STRING));

    private CursorFormats() {}

    static boolean canHold(FieldType.Scalar type) {
        return OF_FIELDS.containsKey(type);
    }

    /** The format of a field: as the spec says, or the usual one of its type. */
    static Optional<Format> ofField(FieldType.Scalar type, @Nullable Text written, Text field, Findings findings) {
        List<Format> possible = OF_FIELDS.getOrDefault(type, List.of());
        if (written == null) {
            if (type == FieldType.Scalar.DOUBLE) {
                wrong(field, "the cursor " + Quote.of(field.value()) + " is a number of some kind", possible, findings);
                return Optional.empty();
            }
            return possible.stream().findFirst();
        }
        Optional<Format> format = Words.read(Format.class, written, findings);
        if (format.isPresent() && !possible.contains(format.get())) {
            wrong(written, "a field of type " + lower(type) + " holds no " + written, possible, findings);
            return Optional.empty();
        }
        return format;
    }

    private static void wrong(Text place, String message, List<Format> possible, Findings findings) {
        String formats =
                String.join(" or ", possible.stream().map(CursorFormats::lower).toList());
        findings.error(ResolveRule.CURSOR, place.at(), message, "write 'format: " + formats + "'");
    }

    static boolean takes(ApiType type, Format format) {
        return type instanceof ApiType.Scalar scalar
                && OF_PARAMETERS.getOrDefault(format, Set.of()).contains(scalar.kind());
    }

    /** The type that expressions see. */
    static ValueType valueType(Format format) {
        return switch (format) {
            case INSTANT -> ValueType.INSTANT;
            case DATE -> ValueType.DATE;
            case EPOCH_SECONDS, EPOCH_MILLIS, INTEGER -> ValueType.INTEGER;
            case OPAQUE -> ValueType.TEXT;
        };
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
