package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.spec.FieldsSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.FieldRule.Treatment;
import org.jspecify.annotations.Nullable;

/** Resolves which fields are blocked and hashed before records are kept anywhere. */
final class FieldRules {

    private static final Set<Kind> HASHED = EnumSet.of(Kind.STRING, Kind.INT32, Kind.INT64);

    private final @Nullable FieldsSpec fields;
    private final Findings findings;
    private final Map<String, Text> known = new LinkedHashMap<>();

    FieldRules(@Nullable FieldsSpec fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /**
     * The rules, in the order written.
     *
     * @param records what the operations return; a field is known if one of them has it
     */
    List<FieldRule> resolve(List<ApiType.ObjectOf> records) {
        List<FieldRule> rules = new ArrayList<>();
        if (fields != null && !records.isEmpty()) {
            fields.block().forEach(path -> add(records, path, Treatment.BLOCK, rules));
            fields.hash().forEach(path -> add(records, path, Treatment.HASH, rules));
        }
        return rules;
    }

    private Optional<ApiType> find(List<ApiType.ObjectOf> records, Text path) {
        return records.stream()
                .flatMap(record -> RecordFields.find(record, path, new Findings()).stream())
                .findFirst()
                .or(() -> RecordFields.find(records.get(0), path, findings));
    }

    private void add(List<ApiType.ObjectOf> records, Text path, Treatment treatment, List<FieldRule> rules) {
        find(records, path).ifPresent(type -> {
            if (treatment == Treatment.HASH) {
                checkHashed(path, type);
            }
            checkOnce(path);
            rules.add(new FieldRule(List.of(path.value().split("\\.", -1)), treatment));
        });
    }

    private void checkHashed(Text path, ApiType type) {
        if (!(type instanceof ApiType.Scalar scalar) || !HASHED.contains(scalar.kind())) {
            findings.error(
                    ResolveRule.FIELD_TREATED,
                    path.at(),
                    Quote.of(path.value()) + " is neither a text nor a whole number, so a hash of it tells nothing",
                    "hash the texts in it one by one, or block it");
        }
    }

    /** Rules for a field and for one inside it would be two for the inner one. */
    private void checkOnce(Text path) {
        for (String other : known.keySet()) {
            if ((path.value() + ".").startsWith(other + ".") || (other + ".").startsWith(path.value() + ".")) {
                findings.error(
                        ResolveRule.FIELD_TREATED,
                        path.at(),
                        Quote.of(path.value()) + " and " + Quote.of(other)
                                + " are the same field or one is inside the other",
                        "keep one of the two");
                return;
            }
        }
        known.put(path.value(), path);
    }

    /** What of a record can be used as it was sent: a hash is of no use in a request or as a cursor. */
    static StructModel asSent(StructModel record, List<FieldRule> rules) {
        Set<List<String>> hashed = Set.copyOf(rules.stream()
                .filter(rule -> rule.treatment() == Treatment.HASH)
                .map(FieldRule::path)
                .toList());
        return hashed.isEmpty() ? record : without(record, List.of(), hashed);
    }

    private static StructModel without(StructModel struct, List<String> path, Set<List<String>> hashed) {
        List<FieldModel> kept = new ArrayList<>();
        for (FieldModel field : struct.fields()) {
            List<String> inner = new ArrayList<>(path);
            inner.add(field.jsonName());
            if (hashed.contains(inner)) {
                continue;
            }
            TypeModel type = field.type() instanceof TypeModel.ObjectModel object
                    ? new TypeModel.ObjectModel(without(object.struct(), inner, hashed))
                    : field.type();
            kept.add(new FieldModel(field.jsonName(), field.columnName(), field.javaName(), type, field.required()));
        }
        return new StructModel(struct.className(), kept);
    }
}
