package org.ipai.connectors.generator.resolve;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.spec.FieldFormatSpec;
import org.ipai.connectors.generator.spec.FieldNullsSpec;
import org.ipai.connectors.generator.spec.FieldsSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.record.FieldType;

/** Checks that fields whose notation the spec tells are there and can be written so. */
final class NotedFields {

    /** A date or an instant can be any of these. */
    private static final Set<Kind> TIMES =
            EnumSet.of(Kind.STRING, Kind.DATE, Kind.DATE_TIME, Kind.INT32, Kind.INT64, Kind.NUMBER);

    private final FieldsSpec fields;
    private final ApiType.ObjectOf documented;
    private final StructModel record;
    private final Findings findings;

    /**
     * @param documented the record as the document has it
     * @param record what of it becomes columns
     */
    NotedFields(FieldsSpec fields, ApiType.ObjectOf documented, StructModel record, Findings findings) {
        this.fields = fields;
        this.documented = documented;
        this.record = record;
        this.findings = findings;
    }

    void check() {
        fields.nullValues().stream().map(FieldNullsSpec::path).forEach(this::checkValue);
        for (FieldFormatSpec format : fields.formats()) {
            if (checkValue(format.path()) && !isTime(format.path())) {
                wrong(
                        format.path(),
                        Quote.of(format.path().value()) + " is true or false, which is no date or instant",
                        "name a field that holds texts or numbers");
            }
        }
    }

    private boolean isTime(Text path) {
        return RecordFields.find(documented, path, new Findings())
                .filter(type -> type instanceof ApiType.Scalar scalar && TIMES.contains(scalar.kind()))
                .isPresent();
    }

    /** Whether a single value is there that comes as it was sent. */
    private boolean checkValue(Text path) {
        Set<String> hashed = fields.hash().stream().map(Text::value).collect(Collectors.toCollection(HashSet::new));
        if (hashed.contains(path.value())) {
            wrong(
                    path,
                    Quote.of(path.value()) + " is hashed before its record is decoded, so its texts mean nothing then",
                    "leave it to one of the two");
            return false;
        }
        Optional<TypeModel> type = FieldPaths.throughLists(record, path, findings)
                .map(found -> found.field().type());
        if (type.isPresent() && !isSingle(type.get())) {
            wrong(
                    path,
                    Quote.of(path.value()) + " is no single value",
                    "name a text, number, boolean, date or instant, or a field of the objects in it");
            return false;
        }
        return type.isPresent();
    }

    private static boolean isSingle(TypeModel type) {
        return type instanceof TypeModel.ScalarModel scalar && scalar.type() != FieldType.Scalar.JSON;
    }

    private void wrong(Text path, String message, String hint) {
        findings.error(ResolveRule.FIELD_NOTATION, path.at(), message, hint);
    }
}
