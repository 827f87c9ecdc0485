package org.ipai.connectors.generator.resolve;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SecretText;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.FieldsSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/**
 * Finds fields of a record that sound like a secret and of which the spec does not say what is to become. To be left out of
 * {@code include} says nothing: bronze would keep the field, and nobody may have seen it.
 */
public final class SecretFields {

    /** Schemas that refer to each other can multiply without end. */
    private static final int MOST_FIELDS = 10_000;

    private final Set<String> settled;
    private final Set<String> found = new LinkedHashSet<>();
    private int budget = MOST_FIELDS;

    private SecretFields(Set<String> settled) {
        this.settled = settled;
    }

    /** The paths in a record that sound like a secret, in the document's order. */
    public static List<String> of(ApiType.ObjectOf record) {
        SecretFields fields = new SecretFields(Set.of());
        fields.add(record, "", Set.of());
        return List.copyOf(fields.found);
    }

    /** Checks the records of a stream's operations; what several have is reported once. */
    static void check(StreamSpec stream, Collection<ApiType.ObjectOf> records, Findings findings) {
        FieldsSpec spec = stream.fields();
        SecretFields fields = new SecretFields(spec == null ? Set.of() : settled(spec));
        records.forEach(record -> fields.add(record, "", Set.of()));
        SourceLocation at = spec == null ? stream.at() : spec.at();
        fields.found.forEach(path -> report(path, at, findings));
    }

    /** A column that takes the whole record takes what is excluded too. */
    private static Set<String> settled(FieldsSpec fields) {
        Stream<Text> excluded = fields.recordColumn() == null ? fields.exclude().stream() : Stream.of();
        return Stream.concat(fields.treated(), excluded).map(Text::value).collect(Collectors.toSet());
    }

    private void add(ApiType.ObjectOf object, String prefix, Set<ApiSchema> enclosing) {
        for (ApiField field : object.fields()) {
            String path = prefix + field.name();
            if (settled.contains(path) || enclosing.contains(field.schema()) || budget-- < 0) {
                continue;
            }
            ApiType type = RecordFields.element(field.schema());
            if (type instanceof ApiType.ObjectOf inner && !inner.fields().isEmpty()) {
                Set<ApiSchema> within = new HashSet<>(enclosing);
                within.add(field.schema());
                add(inner, path + ".", within);
            } else if (holdsText(type) && SecretText.isNamedBy(ColumnNames.of(field.name()))) {
                found.add(path);
            }
        }
    }

    private static boolean holdsText(ApiType type) {
        return !(type instanceof ApiType.Scalar scalar)
                || (scalar.kind() == ApiType.Kind.STRING && scalar.values().isEmpty());
    }

    private static void report(String path, SourceLocation at, Findings findings) {
        findings.error(
                ResolveRule.FIELD_SECRET,
                at,
                "the record's field " + Quote.of(path) + " sounds like a secret, and nothing says what becomes of it",
                "add it to fields.block, which keeps it nowhere, or to fields.hash; if it is no secret but is not needed"
                        + " either, to fields.exclude");
    }
}
