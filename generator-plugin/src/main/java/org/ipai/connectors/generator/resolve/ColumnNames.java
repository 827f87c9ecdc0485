package org.ipai.connectors.generator.resolve;

import java.util.HashSet;
import java.util.Set;

/** Column names for JSON names: lower snake case, letters, digits and underscores, starting with a letter. */
public final class ColumnNames {

    /** PostgreSQL cuts longer identifiers silently (NAMEDATALEN - 1). */
    private static final int LONGEST = 63;

    private final Set<String> taken = new HashSet<>();

    /** The name, or the name with a number if another field of the same object has it. */
    String claim(String jsonName) {
        String name = of(jsonName);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = shorten(name, LONGEST - 4) + "_" + i;
        }
        return free;
    }

    /** Takes a name that was chosen, so that no field gets it by its own. */
    void reserve(String name) {
        taken.add(name);
    }

    /** The name of a column, as long as no other field of the object has it. */
    public static String of(String jsonName) {
        String name = SnakeCase.of(jsonName);
        if (name.isEmpty()) {
            return "field";
        }
        return shorten(Character.isDigit(name.charAt(0)) ? "field_" + name : name, LONGEST);
    }

    private static String shorten(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length);
    }
}
