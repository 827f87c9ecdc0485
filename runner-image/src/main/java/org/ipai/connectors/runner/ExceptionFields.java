package org.ipai.connectors.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Exceptions as the fields of one line. */
final class ExceptionFields {

    private ExceptionFields() {}

    static Map<String, Object> of(Throwable thrown) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", thrown.getClass().getName());
        fields.put("message", String.valueOf(thrown.getMessage()));
        fields.put("stack_trace", trace(thrown));
        return fields;
    }

    static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString().stripTrailing();
    }
}
