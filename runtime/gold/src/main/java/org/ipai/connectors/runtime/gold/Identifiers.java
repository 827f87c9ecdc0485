package org.ipai.connectors.runtime.gold;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Names in SQL. */
final class Identifiers {

    /** Postgres cuts longer names off without a word (NAMEDATALEN - 1). */
    private static final int MAX_BYTES = 63;

    private static final int KEPT_CHARACTERS = 54;

    private Identifiers() {}

    /** The name itself, or if it is too long its start and a hash of the whole. */
    static String fitting(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
            return name;
        }
        return name.substring(0, Math.min(name.length(), KEPT_CHARACTERS)) + "_"
                + String.format("%08x", name.hashCode());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return names.stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
    }

    /** A name in the schema gold. */
    static String inGold(String name) {
        return "gold." + quoted(name);
    }

    /** Text as a literal; the server's standard_conforming_strings is on. */
    static String literal(String text) {
        return "'" + text.replace("'", "''").replace('\0', '\uFFFD') + "'";
    }
}
