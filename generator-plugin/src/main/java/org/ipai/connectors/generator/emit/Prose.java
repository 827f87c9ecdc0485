package org.ipai.connectors.generator.emit;

import org.ipai.connectors.generator.model.OperationModel;

/** Text from specs and provider documents, made safe for the comments of Java sources. */
final class Prose {

    private Prose() {}

    /** Text for Javadoc: no tags, no end of comment, no Unicode escapes, one line. */
    static String javadoc(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("/*", "&#47;*")
                .replace("\\", "&#92;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }

    /** Text for a line comment. */
    static String lineComment(String text) {
        return oneLine(text).replace('\\', '/');
    }

    /** Text as code, for Javadoc. */
    static String code(String text) {
        boolean plain = text.matches("(?:[\\w +./-]|\\{[\\w-]+})*");
        return plain ? "{@code " + text + "}" : "<code>" + javadoc(text) + "</code>";
    }

    /** {@code GET /repos/{owner}/{repo}/issues} as code, for Javadoc. */
    static String javadoc(OperationModel operation) {
        return code(operation.method() + " " + operation.path());
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
