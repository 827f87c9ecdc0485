package org.ipai.connectors.generator.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.openapi.DeclaredSchema;
import org.ipai.connectors.generator.spec.NamedPathSpec;
import org.ipai.connectors.generator.spec.ShapeSpec;
import org.ipai.connectors.generator.spec.Text;

/** Types records of tables that a response holds by column, or by row under a header. */
final class TableRecord {

    private final ResponseFaults faults;

    TableRecord(ResponseFaults faults) {
        this.faults = faults;
    }

    Optional<ApiType.ObjectOf> zip(ShapeSpec.Zip shape, ApiSchema held) {
        BuiltFields fields = new BuiltFields(List.of(), faults.findings());
        Set<List<String>> read = new HashSet<>();
        for (NamedPathSpec array : shape.arrays()) {
            if (!read.add(ResponseShapes.texts(array.path()))) {
                return faults.report(array.name(), "would be read at one place for two fields", "keep one of the two");
            }
            fields.addFound(
                    array.name(),
                    element(held, array.path())
                            .map(element -> new ApiField(array.name().value(), element, !element.isNullable())));
        }
        return fields.addedFirst();
    }

    Optional<ApiType.ObjectOf> rows(ShapeSpec.Rows shape, ApiSchema held) {
        Optional<ApiSchema> named = element(held, shape.header());
        Optional<ApiSchema> row = element(held, shape.rows());
        if (named.isEmpty() || row.isEmpty() || !areNames(shape, named.get())) {
            return Optional.empty();
        }
        if (!isOpen(row.get().type()) && !(row.get().type() instanceof ApiType.ListOf)) {
            return faults.report(last(shape.rows()), "holds no array of arrays there", "name the array of rows");
        }
        BuiltFields fields = new BuiltFields(List.of(), faults.findings());
        shape.columns().forEach((column, type) -> fields.add(column, DeclaredSchema.of(kind(type)), false));
        return fields.addedFirst();
    }

    private boolean areNames(ShapeSpec.Rows shape, ApiSchema element) {
        ApiType type = element.type();
        Text place = last(shape.header());
        if (shape.name() != null && !isOpen(type)) {
            if (!(type instanceof ApiType.ObjectOf object)) {
                faults.report(shape.name(), "holds no objects in its header", "leave 'name' out");
                return false;
            }
            place = shape.name();
            Optional<ApiField> name =
                    new RecordFieldPath("an element of the header", faults.findings()).find(object, place);
            if (name.isEmpty()) {
                return false;
            }
            type = name.get().schema().type();
        }
        boolean isName = isOpen(type) || (type instanceof ApiType.Scalar scalar && scalar.kind() == Kind.STRING);
        if (!isName) {
            faults.report(
                    place,
                    "holds no array of names there",
                    type instanceof ApiType.ObjectOf
                            ? "set 'name' to the field of an element that holds its name"
                            : "name the array of column names");
        }
        return isName;
    }

    private static boolean isOpen(ApiType type) {
        return type instanceof ApiType.FreeForm;
    }

    /** What the array at a path holds. */
    private Optional<ApiSchema> element(ApiSchema held, List<Text> path) {
        Optional<ApiSchema> found = faults.paths().follow(held, path);
        if (found.isPresent() && !(found.get().type() instanceof ApiType.ListOf)) {
            faults.report(last(path), "holds no array there", "name the array itself");
            return Optional.empty();
        }
        return found.map(schema -> ((ApiType.ListOf) schema.type()).element());
    }

    private static Text last(List<Text> path) {
        return path.get(path.size() - 1);
    }

    /** Words other than these were refused when the spec was read. */
    private static Kind kind(Text type) {
        return switch (type.value().toLowerCase(Locale.ROOT)) {
            case "integer" -> Kind.INT64;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "date" -> Kind.DATE;
            case "instant" -> Kind.DATE_TIME;
            default -> Kind.STRING;
        };
    }
}
