package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.ipai.connectors.runtime.sandbox.data.Shape.Kind;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;

/**
 * A record fault that knows the field it strikes.
 *
 * @param fault as asked for
 * @param field top-level JSON name
 */
record Defect(RecordFault fault, String field) {

    private static final String LONG_TEXT = "0123456789abcdef".repeat(65_536);
    private static final byte[] INVALID_UTF8 = invalidUtf8();

    /** Chooses the field, unless the fault names one. */
    static Defect of(RecordFault fault, List<Property> properties, List<String> primaryKey) {
        String wanted = fault.field();
        if (fault.kind() == RecordFault.Kind.UNKNOWN_FIELD) {
            return new Defect(fault, wanted == null ? "sandbox_unknown_field" : wanted);
        }
        return properties.stream()
                .filter(wanted == null ? suits(fault.kind(), primaryKey) : property -> property.isNamed(wanted))
                .findFirst()
                .map(property -> new Defect(fault, property.name().getValue()))
                .orElseThrow(() -> new IllegalArgumentException("records of stream '" + fault.stream()
                        + "' have no field for the fault " + fault.kind()
                        + (wanted == null ? "" : " named '" + wanted + "'") + "; name one of their top-level fields"));
    }

    private static Predicate<Property> suits(RecordFault.Kind kind, List<String> primaryKey) {
        return switch (kind) {
            case MISSING_KEY -> property -> primaryKey.contains(property.name().getValue());
            case UNKNOWN_ENUM_VALUE -> property -> property.shape().kind() == Kind.ENUM;
            case DISTANT_DATE -> property -> property.shape().kind() == Kind.TIME;
            case EVERY_VARIANT -> property -> property.shape().kind() == Kind.VARIANTS;
            case WRONG_TYPE, LONG_TEXT, NUL_CHARACTER, INVALID_UTF8, UNKNOWN_FIELD ->
                property -> property.shape().kind() == Kind.TEXT;
        };
    }

    boolean strikes(Property property) {
        return property.isNamed(field);
    }

    /** Writes the struck field, or nothing if it is to be missing. */
    void write(JsonGenerator out, Property property, RecordFacts record, Draw draw) throws IOException {
        if (fault.kind() == RecordFault.Kind.MISSING_KEY) {
            return;
        }
        out.writeFieldName(property.name());
        switch (fault.kind()) {
            case WRONG_TYPE -> out.writeNumber(4_711);
            case UNKNOWN_ENUM_VALUE -> out.writeString("sandbox_unknown");
            case LONG_TEXT -> out.writeString(LONG_TEXT);
            case DISTANT_DATE -> out.writeString("9999-12-31T23:59:59Z");
            case NUL_CHARACTER -> out.writeString("before\u0000after 🐙");
            case INVALID_UTF8 -> out.writeRawUTF8String(INVALID_UTF8, 0, INVALID_UTF8.length);
            case EVERY_VARIANT -> writeEveryVariant(out, property.shape(), record, draw);
            case MISSING_KEY, UNKNOWN_FIELD -> throw new IllegalStateException("not a field's fault: " + fault);
        }
    }

    /** Writes what stands after the documented fields. */
    void writeLast(JsonGenerator out) throws IOException {
        if (fault.kind() == RecordFault.Kind.UNKNOWN_FIELD) {
            out.writeFieldName(field);
            out.writeRawValue("{\"a\":[1,\"two\",null,{\"b\":true}],\"c\":\"\\u00e9\"}");
        }
    }

    private static void writeEveryVariant(JsonGenerator out, Shape shape, RecordFacts record, Draw draw)
            throws IOException {
        Shape element = shape.element();
        if (element == null) {
            List<Shape> variants = shape.variants();
            variants.get(variants.size() - 1).write(out, record, draw, 1);
            return;
        }
        out.writeStartArray();
        for (Shape variant : element.variants()) {
            variant.write(out, record, draw, 1);
        }
        out.writeEndArray();
    }

    private static byte[] invalidUtf8() {
        byte[] bytes = "a lone continuation byte ? and a cut sequence ?".getBytes(StandardCharsets.US_ASCII);
        bytes[25] = (byte) 0x80;
        bytes[bytes.length - 1] = (byte) 0xE2;
        return bytes;
    }
}
