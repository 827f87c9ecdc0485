package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns Postgres' own functions have when they stand in place of a table. */
final class TableFunctions {

    /** Their one column is called what the function is called. */
    private static final Set<String> ONE_COLUMN = Set.of(
            "generate_series",
            "generate_subscripts",
            "string_to_table",
            "regexp_split_to_table",
            "regexp_matches",
            "json_object_keys",
            "jsonb_object_keys",
            "jsonb_path_query");

    private static final Map<String, List<String>> NAMED_COLUMNS = Map.of(
            "json_array_elements", List.of("value"),
            "json_array_elements_text", List.of("value"),
            "jsonb_array_elements", List.of("value"),
            "jsonb_array_elements_text", List.of("value"),
            "json_each", List.of("key", "value"),
            "json_each_text", List.of("key", "value"),
            "jsonb_each", List.of("key", "value"),
            "jsonb_each_text", List.of("key", "value"));

    private TableFunctions() {}

    /**
     * What a function results in.
     *
     * @param alias what the query calls it
     * @param isNumbered whether its rows are numbered, by {@code with ordinality}
     */
    static Relation result(String function, String alias, boolean isNumbered) {
        boolean isKnown = ONE_COLUMN.contains(function) || NAMED_COLUMNS.containsKey(function);
        List<String> columns = new ArrayList<>();
        if (isKnown) {
            columns.addAll(NAMED_COLUMNS.getOrDefault(function, List.of(alias)));
        }
        if (isNumbered) {
            columns.add("ordinality");
        }
        return new Relation(alias, columns, !isKnown);
    }
}
