package org.ipai.connectors.runtime.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.silver.QualityResult;

/** How a stream's quality rules fared, for people and for the control plane. */
record StreamQuality(List<QualityResult> results) {

    static final StreamQuality UNCHECKED = new StreamQuality(List.of());

    StreamQuality {
        results = List.copyOf(results);
    }

    /** Whether gold may show the rows: no rule that is an error is broken. */
    boolean allowsGold() {
        return results.stream()
                .noneMatch(result -> !result.isKept() && result.rule().severity() == QualityRule.Severity.ERROR);
    }

    /** A sentence for each broken rule. */
    List<String> problems() {
        return results.stream()
                .filter(result -> !result.isKept())
                .map(StreamQuality::sentence)
                .toList();
    }

    private static String sentence(QualityResult result) {
        QualityRule rule = result.rule();
        String examples = result.examples().isEmpty() ? "" : ", such as " + String.join(", ", result.examples());
        return "quality rule " + lower(rule.kind()) + " of column " + rule.column() + " is broken by "
                + result.violations() + " of " + result.checkedRows() + " rows" + examples;
    }

    /** A JSON array, one object a rule. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (QualityResult result : results) {
                write(json, result);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, QualityResult result) throws IOException {
        QualityRule rule = result.rule();
        json.writeStartObject();
        json.writeStringField("rule", lower(rule.kind()));
        json.writeStringField("column", rule.column());
        json.writeStringField("severity", lower(rule.severity()));
        json.writeNumberField("checked_rows", result.checkedRows());
        json.writeNumberField("violations", result.violations());
        json.writeArrayFieldStart("examples");
        for (String example : result.examples()) {
            // jsonb takes no NUL.
            json.writeString(example.replace('\0', '\uFFFD'));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
