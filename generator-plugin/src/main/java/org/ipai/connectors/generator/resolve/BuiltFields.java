package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;

/** The fields of a record that is built, each under a name of its own. */
final class BuiltFields {

    private final List<ApiField> own;
    private final Findings findings;
    private final List<ApiField> added = new ArrayList<>();
    private boolean failed;

    /** @param own fields that the record has from the document */
    BuiltFields(List<ApiField> own, Findings findings) {
        this.own = List.copyOf(own);
        this.findings = findings;
    }

    /** Adds a field under a name that the spec gives, or a finding if the record has one of that name. */
    void add(Text name, ApiSchema schema, boolean required) {
        if (Stream.concat(own.stream(), added.stream())
                .anyMatch(field -> field.name().equals(name.value()))) {
            failed = true;
            findings.error(
                    ResolveRule.RECORD_PARTS,
                    name.at(),
                    "the record has a field " + Quote.of(name.value()) + " already",
                    "use another name, such as 'entry_" + name + "'");
            return;
        }
        added.add(new ApiField(name.value(), schema, required));
    }

    /** Adds a field that was looked for; if it is missing a finding tells so, and there is no record. */
    void addFound(Text name, Optional<ApiField> field) {
        field.ifPresentOrElse(found -> add(name, found.schema(), found.required()), () -> failed = true);
    }

    Optional<ApiType.ObjectOf> addedFirst() {
        return record(added, own);
    }

    Optional<ApiType.ObjectOf> addedLast() {
        return record(own, added);
    }

    private Optional<ApiType.ObjectOf> record(List<ApiField> first, List<ApiField> last) {
        return failed
                ? Optional.empty()
                : Optional.of(new ApiType.ObjectOf(
                        null, Stream.concat(first.stream(), last.stream()).toList()));
    }
}
