package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.sql.MissingName;
import org.ipai.connectors.generator.sql.QueryNames;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.SchemaField;

/** Holds queries of gold views against the columns of the streams' tables. */
final class GoldColumns {

    /** More would hide the message. */
    private static final int MOST_LISTED = 12;

    private final Map<String, List<String>> tables = new HashMap<>();
    private final Findings findings;

    GoldColumns(Text sourceType, List<StreamModel> streams, Findings findings) {
        this.findings = findings;
        streams.forEach(stream -> tables.put(sourceType + "_" + stream.name(), columns(stream)));
    }

    private static List<String> columns(StreamModel stream) {
        List<String> columns = new ArrayList<>();
        stream.record().fields().stream().map(FieldModel::columnName).forEach(columns::add);
        stream.added().stream().map(AddedColumn::columnName).forEach(columns::add);
        RecordColumns.METADATA.stream().map(SchemaField::name).forEach(columns::add);
        return columns;
    }

    /**
     * Reports names of the query that stand for nothing.
     *
     * @param file as shown to people
     */
    void check(String query, String file) {
        for (MissingName name : QueryNames.missing(query, tables)) {
            findings.error(
                    ResolveRule.GOLD_COLUMN,
                    new SourceLocation(file, name.line(), name.column()),
                    message(name),
                    NearestName.hint(name.name(), name.known(), listed(name.known())));
        }
    }

    private static String message(MissingName name) {
        if (name.kind() == MissingName.Kind.TABLE) {
            return "the query reads nothing that is called " + Quote.of(name.name());
        }
        return name.table().isEmpty()
                ? "nothing that the query reads has a column " + Quote.of(name.name())
                : Quote.of(name.table()) + " has no column " + Quote.of(name.name());
    }

    private static String listed(List<String> known) {
        List<String> names = known.stream().distinct().sorted().toList();
        if (names.isEmpty()) {
            return "read a table first";
        }
        String some = names.stream().limit(MOST_LISTED).map(Quote::of).collect(Collectors.joining(", "));
        return "there is " + some
                + (names.size() > MOST_LISTED ? " and " + (names.size() - MOST_LISTED) + " more" : "");
    }
}
