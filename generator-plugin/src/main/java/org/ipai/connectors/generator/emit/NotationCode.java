package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.NotedValues;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.jspecify.annotations.Nullable;

/** Notations of fields as constants of their record, and the reading of such fields. */
final class NotationCode {

    private NotationCode() {}

    /** Adds the constants of a record's class. */
    static void add(StructModel struct, TypeSpec.Builder type) {
        struct.fields().stream()
                .filter(NotationCode::isNoted)
                .forEach(field -> type.addField(
                        FieldSpec.builder(NotedValues.class, constant(field), Modifier.STATIC, Modifier.FINAL)
                                .initializer("$T.of($Z$L)", NotedValues.class, code(notation(field)))
                                .build()));
    }

    static boolean isNoted(FieldModel field) {
        return field.type() instanceof TypeModel.ScalarModel scalar && scalar.notation() != null;
    }

    /** The name of a noted field's constant; no two columns of a record differ in case only. */
    static String constant(FieldModel field) {
        return field.columnName().toUpperCase(Locale.ROOT) + "_VALUES";
    }

    private static FieldNotation notation(FieldModel field) {
        return Objects.requireNonNull(((TypeModel.ScalarModel) field.type()).notation());
    }

    /** Reads a noted field's value from the reader {@code json}. */
    static CodeBlock read(FieldModel field, String json) {
        FieldType.Scalar type = ((TypeModel.ScalarModel) field.type()).type();
        if (notation(field).time() == null) {
            return CodeBlock.of(
                    "$L.readNull($L) ? null : $L.$L()", constant(field), json, json, Scalars.readMethod(type));
        }
        return CodeBlock.of(
                "$L.$L($L)", constant(field), type == FieldType.Scalar.DATE ? "readDate" : "readInstant", json);
    }

    /** Adds what tells how records write the cursor. */
    static void addCursor(StreamModel stream, TypeSpec.Builder type) {
        FieldNotation notation = ofCursor(stream);
        if (notation != null) {
            type.addMethod(Overrides.returning(TypeName.get(FieldNotation.class), "cursorNotation")
                    .addStatement("return $L", code(notation))
                    .build());
        }
    }

    static @Nullable FieldNotation ofCursor(StreamModel stream) {
        CursorDescriptor cursor = stream.cursor();
        if (cursor == null) {
            return null;
        }
        TypeModel found = new TypeModel.ObjectModel(stream.record());
        for (String name : cursor.path()) {
            found = ((TypeModel.ObjectModel) found)
                    .struct().fields().stream()
                            .filter(field -> field.jsonName().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .type();
        }
        return ((TypeModel.ScalarModel) found).notation();
    }

    private static CodeBlock code(FieldNotation notation) {
        TimeNotation time = notation.time();
        List<CodeBlock> arguments = new ArrayList<>();
        Stream.ofNullable(time).map(NotationCode::code).forEach(arguments::add);
        notation.nullTexts().forEach(text -> arguments.add(CodeBlock.of("$S", text)));
        return CodeBlock.of(
                "$T.$L($L)", FieldNotation.class, time == null ? "ofNulls" : "of", Code.wrapped(arguments.stream()));
    }

    private static CodeBlock code(TimeNotation time) {
        if (time instanceof TimeNotation.Pattern pattern) {
            return CodeBlock.of(
                    "$T.pattern($S, $S)",
                    TimeNotation.class,
                    pattern.pattern(),
                    pattern.zone().getId());
        }
        return time instanceof TimeNotation.Iso iso
                ? CodeBlock.of("$T.iso($S)", TimeNotation.class, iso.zone().getId())
                : CodeBlock.of(
                        "$T.epoch($T.$L)",
                        TimeNotation.class,
                        TimeNotation.Epoch.Unit.class,
                        ((TimeNotation.Epoch) time).unit());
    }
}
