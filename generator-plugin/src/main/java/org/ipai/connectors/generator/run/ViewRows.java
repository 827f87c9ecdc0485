package org.ipai.connectors.generator.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The first rows of a gold view.
 *
 * @param view its name
 * @param header names of its columns
 * @param rows as text, null as nothing
 */
record ViewRows(String view, List<String> header, List<List<String>> rows) {

    private static final int SHOWN = 3;

    ViewRows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads the runner's event {@code gold_preview}. */
    static ViewRows of(JsonNode event) {
        return new ViewRows(
                event.path("view").asText(),
                StreamOutcome.texts(event.path("header")),
                StreamSupport.stream(event.path("rows").spliterator(), false)
                        .map(row -> StreamSupport.stream(row.spliterator(), false)
                                .map(cell -> cell.isNull() ? "" : cell.asText())
                                .toList())
                        .toList());
    }

    List<String> lines() {
        TextTable table = TextTable.of(header);
        rows.stream().limit(SHOWN).forEach(table::row);
        return table.lines();
    }
}
