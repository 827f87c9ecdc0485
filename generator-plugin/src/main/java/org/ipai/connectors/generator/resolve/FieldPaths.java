package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.record.FieldType;

/** Finds fields of records by dotted JSON path. */
final class FieldPaths {

    private FieldPaths() {}

    /**
     * A field and where it is.
     *
     * @param columns dotted column path
     */
    record Found(FieldModel field, String columns) {

        /** Its type, if it is a single value; {@link FieldType.Scalar#JSON} is none. */
        Optional<FieldType.Scalar> scalar() {
            return field.type() instanceof TypeModel.ScalarModel scalar && scalar.type() != FieldType.Scalar.JSON
                    ? Optional.of(scalar.type())
                    : Optional.empty();
        }
    }

    /** The field, or a finding. */
    static Optional<Found> find(StructModel record, Text path, Findings findings) {
        StructModel current = record;
        StringBuilder columns = new StringBuilder();
        List<String> names = List.of(path.value().split("\\.", -1));
        for (int i = 0; i < names.size(); i++) {
            Optional<FieldModel> field = field(current, names.get(i));
            if (field.isEmpty()) {
                unknown(names.get(i), current, path, findings);
                return Optional.empty();
            }
            columns.append(i == 0 ? "" : ".").append(field.get().columnName());
            if (i == names.size() - 1) {
                return Optional.of(new Found(field.get(), columns.toString()));
            }
            if (!(field.get().type() instanceof TypeModel.ObjectModel object)) {
                unknown(names.get(i + 1), new StructModel(names.get(i), List.of()), path, findings);
                return Optional.empty();
            }
            current = object.struct();
        }
        return Optional.empty();
    }

    /**
     * A field of some object.
     *
     * @param owner the object
     */
    record Member(StructModel owner, FieldModel field) {}

    /** The field, which lists of objects may lead to, or a finding. */
    static Optional<Member> throughLists(StructModel record, Text path, Findings findings) {
        Optional<Member> member = Optional.empty();
        StructModel struct = record;
        for (String name : path.value().split("\\.", -1)) {
            StructModel owner = struct;
            member = field(owner, name).map(field -> new Member(owner, field));
            if (member.isEmpty()) {
                unknown(name, owner, path, findings);
                return member;
            }
            struct = inside(name, member.get().field().type());
        }
        return member;
    }

    private static StructModel inside(String name, TypeModel type) {
        TypeModel inner = type;
        while (inner instanceof TypeModel.ListModel list) {
            inner = list.element();
        }
        return inner instanceof TypeModel.ObjectModel object ? object.struct() : new StructModel(name, List.of());
    }

    private static Optional<FieldModel> field(StructModel struct, String jsonName) {
        return struct.fields().stream()
                .filter(field -> field.jsonName().equals(jsonName))
                .findFirst();
    }

    static void unknown(String name, StructModel struct, Text path, Findings findings) {
        List<String> known = struct.fields().stream().map(FieldModel::jsonName).toList();
        findings.error(
                ResolveRule.FIELD_UNKNOWN,
                path.at(),
                struct.className() + " has no field " + Quote.of(name)
                        + (path.value().equals(name) ? "" : ", which " + Quote.of(path.value()) + " needs"),
                NearestName.hint(
                        name, known, "use a field of the record that 'fields' does not leave out, block or hash"));
    }

    /** What children of a stream may read: its record's fields and the columns added to it. */
    static StructModel readable(StreamModel stream) {
        return readable(FieldRules.asSent(stream.record(), stream.fieldRules()), stream.added());
    }

    /** A record with the columns added to it. */
    static StructModel readable(StructModel record, List<AddedColumn> columns) {
        List<FieldModel> fields = new ArrayList<>(record.fields());
        for (AddedColumn added : columns) {
            fields.add(new FieldModel(
                    added.columnName(),
                    added.columnName(),
                    added.javaName(),
                    new TypeModel.ScalarModel(added.type(), List.of()),
                    true));
        }
        return new StructModel(record.className(), fields);
    }
}
