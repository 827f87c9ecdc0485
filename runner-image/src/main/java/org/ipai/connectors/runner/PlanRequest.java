package org.ipai.connectors.runner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.PathTemplate;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What a stream's first request looks like, with the configuration filled in and names in braces for what only a sync knows.
 * It is not signed, so it holds no secret.
 */
final class PlanRequest {

    /** Placeholders are made of letters and digits first, which no encoding changes. */
    private final Map<String, String> placeholders = new LinkedHashMap<>();

    private PlanRequest() {}

    static String of(Source source, SourceStream stream) {
        return new PlanRequest().text(source, stream);
    }

    private String text(Source source, SourceStream stream) {
        SourceApi api = stream.api().equals(Source.DEFAULT_API)
                ? source
                : Objects.requireNonNull(source.furtherApis().get(stream.api()));
        try {
            Request request =
                    stream.firstPage(slice(stream), range(stream.descriptor().cursor()));
            return readable(request, api);
        } catch (IllegalArgumentException e) {
            return "made when the record it is for is known: " + e.getMessage();
        }
    }

    private Slice slice(SourceStream stream) {
        Map<String, String> parents = new LinkedHashMap<>();
        ParentDescriptor parent = stream.descriptor().parent();
        if (parent != null) {
            parent.fields().forEach(field -> parents.put(field, placeholder("parent." + field)));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (SliceAxis axis : stream.axes()) {
            values.put(axis.name(), placeholder("slice." + axis.name()));
        }
        return new Slice("", "", parents, values, null);
    }

    private CursorRange range(@Nullable CursorDescriptor cursor) {
        return cursor == null || cursor.filter() == CursorDescriptor.Filter.CLIENT
                ? CursorRange.all()
                : new CursorRange(placeholder("cursor.from"), placeholder("cursor.until"));
    }

    private String placeholder(String name) {
        String mark = "ipai0" + placeholders.size() + "0placeholder";
        placeholders.put(mark, "{" + name + "}");
        return mark;
    }

    private String readable(Request request, SourceApi api) {
        String query = request.query().stream()
                .map(parameter -> PathTemplate.encode(parameter.name()) + "=" + PathTemplate.encode(parameter.value()))
                .collect(Collectors.joining("&"));
        String text = request.method() + " " + api.baseUrl() + request.path() + (query.isEmpty() ? "" : "?" + query)
                + (request.body() == null ? "" : " with a JSON body");
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            text = text.replace(placeholder.getKey(), placeholder.getValue());
        }
        return text;
    }
}
