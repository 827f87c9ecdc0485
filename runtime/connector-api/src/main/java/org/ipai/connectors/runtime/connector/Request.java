package org.ipai.connectors.runtime.connector;

import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.JsonValue.Members;
import org.jspecify.annotations.Nullable;

/**
 * A request that reads, relative to the source's base URL.
 *
 * @param method how it is sent
 * @param template the path with names in braces, as the operation has it; the same for all requests of an operation
 * @param path starts with a slash, percent-encoded
 * @param query parameters in order, not yet encoded; names may repeat
 * @param headers of this request, besides those the source wants with every one
 * @param body JSON body of a POST, or null
 */
public record Request(
        Method method,
        String template,
        String path,
        List<Parameter> query,
        List<Parameter> headers,
        @Nullable Members body) {

    /** How a request is sent. */
    public enum Method {
        GET,
        /**
         * For operations that read although they take a body, such as a search. It is repeated like a GET where an answer
         * stays out: specs name operations that read, and reading twice changes nothing.
         */
        POST
    }

    public Request {
        query = List.copyOf(query);
        headers = List.copyOf(headers);
        if (method == Method.GET && body != null) {
            throw new IllegalArgumentException("a GET has no body");
        }
    }

    /** Starts a GET of a path template such as {@code /repos/{owner}/{repo}/issues}. */
    public static Builder get(String pathTemplate) {
        return new Builder(Method.GET, pathTemplate);
    }

    /** Starts a POST to a path template. */
    public static Builder post(String pathTemplate) {
        return new Builder(Method.POST, pathTemplate);
    }

    /** The same request with another value in a place; what was there before is gone. */
    public Request with(RequestPlace place, String value) {
        if (place instanceof RequestPlace.Query parameter) {
            return new Request(method, template, path, replaced(query, parameter.name(), value), headers, body);
        }
        if (place instanceof RequestPlace.Header header) {
            return new Request(method, template, path, query, replaced(headers, header.name(), value), body);
        }
        RequestPlace.Body property = (RequestPlace.Body) place;
        JsonValue json =
                property.type() == RequestPlace.Type.TEXT ? new JsonValue.Text(value) : new JsonValue.Plain(value);
        Members object = body == null ? JsonValue.object() : body;
        return new Request(method, template, path, query, headers, object.with(property.path(), json));
    }

    private static List<Parameter> replaced(List<Parameter> parameters, String name, String value) {
        List<Parameter> replaced = new ArrayList<>(parameters);
        replaced.removeIf(parameter -> parameter.name().equals(name));
        replaced.add(new Parameter(name, value));
        return replaced;
    }

    /** Fills a path template and collects parameters. */
    public static final class Builder {

        private final Method method;
        private final String template;
        private String path;
        private final List<Parameter> query = new ArrayList<>();
        private final List<Parameter> headers = new ArrayList<>();
        private @Nullable Members body;

        private Builder(Method method, String pathTemplate) {
            this.method = method;
            this.template = pathTemplate;
            this.path = pathTemplate;
        }

        /**
         * Puts a value into the path, as one segment in place of {@code {name}} or, in place of
         * {@code {name=properties/*}}, as segments of that shape.
         *
         * @throws IllegalArgumentException if the value would lead elsewhere
         */
        public Builder path(String name, String value) {
            path = PathTemplate.fill(path, name, value);
            return this;
        }

        /** Adds a query parameter unless its value is null. */
        public Builder query(String name, @Nullable String value) {
            if (value != null) {
                query.add(new Parameter(name, value));
            }
            return this;
        }

        /** Adds a header unless its value is null. */
        public Builder header(String name, @Nullable String value) {
            if (value != null) {
                headers.add(new Parameter(name, value));
            }
            return this;
        }

        /** Sets the JSON body. */
        public Builder body(Members object) {
            body = object;
            return this;
        }

        public Request build() {
            if (path.indexOf('{') >= 0) {
                throw new IllegalStateException("path parameter not filled: " + path);
            }
            return new Request(method, template, path, query, headers, body);
        }
    }
}
