package org.ipai.connectors.generator.expression;

import java.util.Locale;

/** The type of an expression's value, before it becomes text. */
public enum ValueType {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    INSTANT,
    DATE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
