package org.ipai.connectors.generator.resolve;

import java.util.List;

/** The singular of an English plural in snake case, as far as simple endings go; other words stay as they are. */
public final class Singular {

    private static final List<String> WITHOUT_PLURAL_S = List.of("ss", "us", "is", "series", "news");
    private static final List<String> PLURAL_ES = List.of("sses", "shes", "ches", "xes", "zzes", "uses");

    private Singular() {}

    public static String of(String plural) {
        if (WITHOUT_PLURAL_S.stream().anyMatch(plural::endsWith) || !plural.endsWith("s") || plural.length() < 3) {
            return plural;
        }
        if (plural.endsWith("ies") && plural.length() > 4) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        boolean es = PLURAL_ES.stream().anyMatch(plural::endsWith);
        return plural.substring(0, plural.length() - (es ? 2 : 1));
    }
}
