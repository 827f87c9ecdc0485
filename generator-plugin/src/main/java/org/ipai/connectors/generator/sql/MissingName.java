package org.ipai.connectors.generator.sql;

import java.util.List;

/**
 * A name that stands for nothing.
 *
 * @param name as the query has it
 * @param table the table that lacks it, as the query calls it; empty if none of those that are read has it, or if the name
 *     is that of a table
 * @param known names that there are instead
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record MissingName(String name, String table, Kind kind, List<String> known, int line, int column) {

    public MissingName {
        known = List.copyOf(known);
    }

    /** What the name was meant to be. */
    public enum Kind {
        COLUMN,
        /** What stands before a dot: a table or its alias. */
        TABLE
    }
}
