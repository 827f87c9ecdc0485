package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.ipai.connectors.runtime.record.TimePattern;
import org.jspecify.annotations.Nullable;

/** Turns a response's schemas into columns: types, column names, Java names and classes. */
final class RecordTypes {

    private static final TypeModel JSON = new TypeModel.ScalarModel(FieldType.Scalar.JSON, List.of());

    private static final TypeModel HASH = new TypeModel.ScalarModel(FieldType.Scalar.TEXT, List.of());

    /** A Java constructor's limit is 255 argument slots, of which {@code this} takes one (JVMS 4.3.3). */
    private static final int MOST_SLOTS = 254;

    /** Far beyond any table that people could use; schemas that refer to each other can multiply without end. */
    private static final int MOST_FIELDS = 10_000;

    private final ClassNames classNames;
    private final JavaNames javaNames;
    private final SourceLocation at;
    private final Findings findings;
    private int budget = MOST_FIELDS;

    /**
     * @param at the stream, for findings
     */
    RecordTypes(ClassNames classNames, JavaNames javaNames, SourceLocation at, Findings findings) {
        this.classNames = classNames;
        this.javaNames = javaNames;
        this.at = at;
        this.findings = findings;
    }

    /** The record of a stream. */
    StructModel record(String className, ApiType.ObjectOf object, FieldSelection selection) {
        budget = MOST_FIELDS;
        StructModel struct = new StructModel(className, fields(className, object, selection, Set.of()));
        if (budget < 0) {
            tooMany("the record " + className + " has more than " + MOST_FIELDS + " fields, nested ones included");
        }
        checkSize(struct);
        return struct;
    }

    private List<FieldModel> fields(
            String className, ApiType.ObjectOf object, FieldSelection selection, Set<ApiSchema> enclosing) {
        List<Kept> kept = kept(object, selection);
        ColumnNames columns = new ColumnNames();
        kept.stream()
                .flatMap(each -> Stream.ofNullable(each.marks().columnName()))
                .forEach(columns::reserve);
        Set<String> variables = new HashSet<>();
        List<FieldModel> fields = new ArrayList<>();
        for (Kept each : kept) {
            if (budget-- >= 0) {
                ApiField field = each.field();
                String column = column(className, field.name(), each.marks(), columns);
                TypeModel type = type(new Place(className, column), field.schema(), each.selection(), enclosing);
                boolean isRequired = field.required() && !mayMeanNull(each.marks());
                fields.add(new FieldModel(field.name(), column, variable(column, variables), type, isRequired));
            }
        }
        return fields;
    }

    /** A field that is not dropped, and the selection within it. */
    private record Kept(ApiField field, FieldSelection selection) {

        FieldMarks marks() {
            return selection.marks();
        }
    }

    private static List<Kept> kept(ApiType.ObjectOf object, FieldSelection selection) {
        return object.fields().stream()
                .flatMap(field -> selection.enter(field.name()).map(inner -> new Kept(field, inner)).stream())
                .toList();
    }

    private String column(String className, String jsonName, FieldMarks marks, ColumnNames columns) {
        if (marks.columnName() != null) {
            return marks.columnName();
        }
        String column = columns.claim(jsonName);
        reportRenamed(className, jsonName, column);
        return column;
    }

    private static boolean mayMeanNull(FieldMarks marks) {
        FieldNotation notation = marks.notation();
        return notation != null && !notation.nullTexts().isEmpty();
    }

    /** Where a type is needed: names the classes of objects that the document has no name for. */
    private record Place(String className, String column) {

        Place element() {
            return new Place(className, Singular.of(column));
        }
    }

    private TypeModel type(Place place, ApiSchema schema, FieldSelection selection, Set<ApiSchema> enclosing) {
        if (enclosing.contains(schema)) {
            return JSON;
        }
        Set<ApiSchema> inner = new HashSet<>(enclosing);
        inner.add(schema);
        ApiType type = schema.type();
        if (type instanceof ApiType.Scalar && selection.marks().isHashed()) {
            return HASH;
        }
        if (type instanceof ApiType.Scalar scalar) {
            return scalar(scalar, selection.marks().notation());
        }
        if (type instanceof ApiType.ListOf list) {
            return new TypeModel.ListModel(type(place.element(), list.element(), selection, inner));
        }
        return type instanceof ApiType.ObjectOf object ? object(place, object, selection, inner) : JSON;
    }

    private TypeModel object(Place place, ApiType.ObjectOf object, FieldSelection selection, Set<ApiSchema> enclosing) {
        // What is left of a schema after a selection is a thing of this place only.
        String schemaName = selection.isEverything() ? object.schemaName() : null;
        List<String> candidates = candidates(schemaName, place.className() + javaNames.type(place.column()));
        List<FieldModel> fields = fields(candidates.get(0), object, selection, enclosing);
        if (fields.isEmpty()) {
            return JSON;
        }
        StructModel struct = classNames.struct(candidates, fields);
        checkSize(struct);
        return new TypeModel.ObjectModel(struct);
    }

    private List<String> candidates(@Nullable String schemaName, String fallback) {
        if (schemaName == null) {
            return List.of(fallback);
        }
        String name = ColumnNames.of(schemaName);
        // Documents of OpenAPI 3.0 often hold each schema twice, the second time with "or null".
        String plain = name.replaceFirst("(^|_)nullable_", "$1").replaceFirst("_nullable$", "");
        return List.of(javaNames.type(plain), javaNames.type(name), fallback);
    }

    private static TypeModel scalar(ApiType.Scalar scalar, @Nullable FieldNotation notation) {
        TimeNotation time = notation == null ? null : notation.time();
        return time == null
                ? new TypeModel.ScalarModel(columnType(scalar.kind()), knownValues(scalar), notation)
                : new TypeModel.ScalarModel(columnType(time), List.of(), notation);
    }

    private static FieldType.Scalar columnType(TimeNotation time) {
        boolean isDate = time instanceof TimeNotation.Pattern pattern
                && TimePattern.of(pattern.pattern()).isDate();
        return isDate ? FieldType.Scalar.DATE : FieldType.Scalar.TIMESTAMP;
    }

    private static FieldType.Scalar columnType(ApiType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> FieldType.Scalar.BOOLEAN;
            case INT32 -> FieldType.Scalar.INTEGER;
            case INT64 -> FieldType.Scalar.LONG;
            case NUMBER -> FieldType.Scalar.DOUBLE;
            case STRING -> FieldType.Scalar.TEXT;
            case DATE -> FieldType.Scalar.DATE;
            case DATE_TIME -> FieldType.Scalar.TIMESTAMP;
        };
    }

    /** Only texts: a number's or a boolean's listed values help nobody. */
    private static List<String> knownValues(ApiType.Scalar scalar) {
        return scalar.kind() == ApiType.Kind.STRING ? scalar.values() : List.of();
    }

    private String variable(String column, Set<String> taken) {
        String name = javaNames.variable(column);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    private void reportRenamed(String className, String jsonName, String column) {
        if (!column.equals(ColumnNames.of(jsonName))) {
            findings.warning(
                    ResolveRule.COLUMN_COLLISION,
                    at,
                    "field '" + jsonName + "' of " + className + " gets column '" + column
                            + "', because another field took '" + ColumnNames.of(jsonName) + "'",
                    "leave one of the two out with fields.exclude, or accept the name");
        }
    }

    private void checkSize(StructModel struct) {
        int slots = struct.fields().stream().mapToInt(RecordTypes::slots).sum();
        if (slots > MOST_SLOTS) {
            tooMany("the object " + struct.className() + " has "
                    + struct.fields().size() + " fields, which need " + slots + " of at most " + MOST_SLOTS
                    + " Java argument slots");
        }
    }

    private void tooMany(String message) {
        findings.error(
                ResolveRule.TOO_MANY_FIELDS,
                at,
                message,
                "leave fields out with fields.exclude, or list the needed ones in fields.include");
    }

    private static int slots(FieldModel field) {
        boolean wide = field.type() instanceof TypeModel.ScalarModel scalar
                && (scalar.type() == FieldType.Scalar.LONG || scalar.type() == FieldType.Scalar.DOUBLE);
        return wide ? 2 : 1;
    }
}
