package org.ipai.connectors.generator.draft;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.openapi.ApiOutline;
import org.ipai.connectors.generator.openapi.OperationOutline;

/** What the body of an error holds, for whoever writes rules about errors. */
final class ErrorNote {

    private ErrorNote() {}

    static Optional<String> of(ApiOutline outline) {
        return outline.reads().stream()
                .map(OperationOutline::errorFields)
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .map(ErrorNote::text);
    }

    private static String text(List<String> fields) {
        return "errors hold " + String.join(", ", fields) + "; a rule under 'errors' can test them";
    }
}
