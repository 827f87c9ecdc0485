package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks up each name of a query where Postgres would. */
public final class QueryNames {

    private QueryNames() {}

    /**
     * The names that stand for nothing, in the order of the query. Empty if all are there, and also if any part of the query
     * is not understood for certain: whoever is told that a name is missing can rely on it.
     *
     * @param query a SELECT
     * @param tables columns of each table that is known, in order; other tables may have any column
     */
    public static List<MissingName> missing(String query, Map<String, List<String>> tables) {
        List<SqlToken> tokens = new ArrayList<>(SqlLexer.split(query));
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).isSign(";")) {
            tokens.remove(tokens.size() - 1);
        }
        NameCheck names = new NameCheck();
        try {
            new QueryReader(names).read(new SqlCursor(tokens), QueryScope.ofTables(tables));
        } catch (UncertainException e) {
            return List.of();
        }
        return names.missing();
    }
}
