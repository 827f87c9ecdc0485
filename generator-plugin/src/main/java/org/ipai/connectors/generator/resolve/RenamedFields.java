package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.spec.FieldNameSpec;
import org.ipai.connectors.generator.spec.Text;

/** Checks that fields whose columns the spec names are there, and that no other column has the name. */
final class RenamedFields {

    private final List<FieldNameSpec> renames;
    private final StructModel record;
    private final Findings findings;

    /** @param record what of the document becomes columns, under the names that the spec gives */
    RenamedFields(List<FieldNameSpec> renames, StructModel record, Findings findings) {
        this.renames = renames;
        this.record = record;
        this.findings = findings;
    }

    void check() {
        for (FieldNameSpec rename : renames) {
            FieldPaths.throughLists(record, rename.path(), findings).ifPresent(member -> check(rename, member));
        }
    }

    private void check(FieldNameSpec rename, FieldPaths.Member member) {
        Text name = rename.name();
        if (ColumnNames.of(member.field().jsonName()).equals(name.value())) {
            findings.error(
                    ResolveRule.FIELD_RENAMED,
                    name.at(),
                    Quote.of(rename.path().value()) + " gets the column " + Quote.of(name.value()) + " as it is",
                    "delete the line, or give another name");
            return;
        }
        other(member, name.value())
                .ifPresent(other -> findings.error(
                        ResolveRule.FIELD_RENAMED,
                        name.at(),
                        "the field " + Quote.of(other.jsonName()) + " gets the column " + Quote.of(name.value())
                                + " too",
                        "use another name, or rename that field as well"));
    }

    /** A field beside it that has the name, or would have it if it were free. */
    private static Optional<FieldModel> other(FieldPaths.Member member, String name) {
        return member.owner().fields().stream()
                .filter(field -> !field.jsonName().equals(member.field().jsonName()))
                .filter(field -> field.columnName().equals(name) || isMovedFrom(field, name))
                .findFirst();
    }

    private static boolean isMovedFrom(FieldModel field, String name) {
        return ColumnNames.of(field.jsonName()).equals(name)
                && field.columnName().matches(name + "_\\d+");
    }
}
