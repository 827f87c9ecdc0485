package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;

/** Finds fields of records as the document has them, by dotted path; arrays on the way are passed through. */
final class RecordFields {

    private RecordFields() {}

    /** A field's type, that of the elements if it is an array, or a finding. */
    static Optional<ApiType> find(ApiType.ObjectOf record, Text path, Findings findings) {
        ApiType current = record;
        for (String name : path.value().split("\\.", -1)) {
            List<ApiField> fields = current instanceof ApiType.ObjectOf object ? object.fields() : List.of();
            Optional<ApiType> next = fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(field -> element(field.schema()))
                    .findFirst();
            if (next.isEmpty()) {
                findings.error(
                        ResolveRule.FIELD_UNKNOWN,
                        path.at(),
                        "there is no field " + Quote.of(name) + " at " + Quote.of(path.value()),
                        NearestName.hint(
                                name,
                                fields.stream().map(ApiField::name).toList(),
                                "name a field of the record as the document has it"));
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(current);
    }

    /** The innermost elements' type of an array, the type itself of anything else. */
    static ApiType element(ApiSchema schema) {
        ApiType type = schema.type();
        while (type instanceof ApiType.ListOf list) {
            type = list.element().type();
        }
        return type;
    }
}
