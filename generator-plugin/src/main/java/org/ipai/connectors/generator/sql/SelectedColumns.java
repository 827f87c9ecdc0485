package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.List;

/** The columns of a select's list. */
final class SelectedColumns {

    /** Names that Postgres gives to columns without any of the words in them. */
    private static final List<String> INTERNAL_NAMES = List.of(
            "bool",
            "bpchar",
            "btrim",
            "date_part",
            "float4",
            "float8",
            "int2",
            "int4",
            "int8",
            "ltrim",
            "numeric",
            "rtrim",
            "timestamptz",
            "timetz",
            "timezone",
            "varbit",
            "varchar");

    private final List<String> columns = new ArrayList<>();
    private final List<String> madeUp = new ArrayList<>();
    private boolean isOpen;

    void add(String column) {
        columns.add(column);
    }

    void addAll(Relation relation) {
        columns.addAll(relation.columns());
        isOpen |= relation.open();
    }

    /** Postgres makes up a name, of the words of the expression if it can. */
    void addMadeUp(List<String> words) {
        madeUp.addAll(words);
        madeUp.addAll(INTERNAL_NAMES);
    }

    Relation result() {
        return new Relation("", columns, isOpen || !madeUp.isEmpty());
    }

    /** What the select's own clauses may name, made-up names included. */
    Relation nameable() {
        List<String> names = new ArrayList<>(columns);
        names.addAll(madeUp);
        return new Relation("", names, isOpen);
    }
}
