package org.ipai.connectors.generator.resolve;

import java.util.Set;
import org.openapitools.codegen.languages.AbstractJavaCodegen;

/** Java names for names of the API, by the rules of openapi-generator's Java generators. */
final class JavaNames {

    /** Methods without parameters that every object has; no record component can be named like them (JLS 8.10.3). */
    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Rules rules = new Rules();

    /** A record component or method name for a column name. */
    String variable(String columnName) {
        String name = rules.toVarName(columnName);
        return OBJECT_METHODS.contains(name) ? name + "Value" : name;
    }

    /** A class name for words joined by anything, such as {@code nullable-simple-user}. */
    String type(String words) {
        StringBuilder camelCase = new StringBuilder();
        for (String word : ColumnNames.of(words).split("_", -1)) {
            camelCase.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return rules.toModelName(camelCase.toString());
    }

    /** The library's naming without a generator around it. */
    private static final class Rules extends AbstractJavaCodegen {

        /** The library's own way is a leading underscore. */
        @Override
        public String escapeReservedWord(String name) {
            return name + "Value";
        }

        @Override
        public String getName() {
            return "ipai-connector";
        }

        @Override
        public String getHelp() {
            return "Names only.";
        }
    }
}
