package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.openapi.DeclaredSchema;
import org.ipai.connectors.generator.spec.NamedPathSpec;
import org.ipai.connectors.generator.spec.ShapeSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Types records that are built from what an operation's response holds. */
final class BuiltRecord {

    private static final String OBJECTS = "set 'value' to put the values into a field, or correct 'path'";

    private final ResponseFaults faults;

    BuiltRecord(ResponseFaults faults) {
        this.faults = faults;
    }

    /**
     * The type of one record, or findings.
     *
     * @param held what the record path leads to
     */
    Optional<ApiType.ObjectOf> of(ShapeSpec.Built shape, ApiSchema held) {
        if (shape instanceof ShapeSpec.Entries entries) {
            return entries(entries, held);
        }
        if (shape instanceof ShapeSpec.Scalar scalar) {
            return scalar(scalar, held);
        }
        if (shape instanceof ShapeSpec.Expand expand) {
            return expand(expand, held);
        }
        TableRecord table = new TableRecord(faults);
        return shape instanceof ShapeSpec.Zip zip ? table.zip(zip, held) : table.rows((ShapeSpec.Rows) shape, held);
    }

    private Optional<ApiType.ObjectOf> entries(ShapeSpec.Entries shape, ApiSchema held) {
        Optional<ApiSchema> values = held.values();
        if (values.isEmpty()) {
            return faults.report(
                    shape.kind(),
                    "holds no object there whose fields have any name",
                    held.type() instanceof ApiType.ListOf
                            ? "leave 'shape' out"
                            : "correct 'path', or write the document by hand if it leaves out 'additionalProperties'");
        }
        return elements(shape.kind(), shape.value(), values.get()).flatMap(fields -> {
            fields.add(shape.key(), DeclaredSchema.of(Kind.STRING), true);
            addValue(fields, shape.value(), values.get());
            return fields.addedFirst();
        });
    }

    /** The fields that each element has; none if it becomes one. */
    private Optional<BuiltFields> elements(Text kind, @Nullable Text value, ApiSchema element) {
        if (value != null) {
            return Optional.of(new BuiltFields(List.of(), faults.findings()));
        }
        if (element.type() instanceof ApiType.ObjectOf object
                && !object.fields().isEmpty()) {
            return Optional.of(new BuiltFields(object.fields(), faults.findings()));
        }
        faults.report(kind, "holds no objects with known fields there, but other values", OBJECTS);
        return Optional.empty();
    }

    private static void addValue(BuiltFields fields, @Nullable Text value, ApiSchema element) {
        if (value != null) {
            fields.add(value, element, !element.isNullable());
        }
    }

    private Optional<ApiType.ObjectOf> scalar(ShapeSpec.Scalar shape, ApiSchema held) {
        if (!(held.type() instanceof ApiType.ListOf list) || !(list.element().type() instanceof ApiType.Scalar)) {
            return faults.report(
                    shape.kind(), "holds no array of single values there", "correct 'path', or leave 'shape' out");
        }
        BuiltFields fields = new BuiltFields(List.of(), faults.findings());
        addValue(fields, shape.field(), list.element());
        return fields.addedFirst();
    }

    private Optional<ApiType.ObjectOf> expand(ShapeSpec.Expand shape, ApiSchema held) {
        if (!(held.type() instanceof ApiType.ListOf list)
                || !(list.element().type() instanceof ApiType.ObjectOf outer)) {
            return faults.report(shape.kind(), "holds no array of objects there", "correct 'path'");
        }
        RecordFieldPath paths =
                new RecordFieldPath("an element in the response of '" + faults.operation() + "'", faults.findings());
        Optional<ApiField> nested = paths.find(outer, shape.field());
        if (nested.isEmpty()) {
            return Optional.empty();
        }
        if (!(nested.get().schema().type() instanceof ApiType.ListOf inner)) {
            return faults.report(shape.field(), "holds no array at '" + shape.field() + "'", "name the nested array");
        }
        return elements(shape.field(), shape.value(), inner.element()).flatMap(fields -> {
            for (NamedPathSpec kept : shape.keep()) {
                fields.addFound(kept.name(), paths.find(outer, kept.path().get(0)));
            }
            addValue(fields, shape.value(), inner.element());
            return fields.addedFirst();
        });
    }
}
