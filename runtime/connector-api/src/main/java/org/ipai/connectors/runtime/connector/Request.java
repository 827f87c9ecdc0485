package org.ipai.connectors.runtime.connector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GET request relative to the source's base URL.
 *
 * @param path starts with a slash, percent-encoded
 * @param query parameters in order, not yet encoded
 */
public record Request(String path, List<Parameter> query) {

    public Request {
        query = List.copyOf(query);
    }

    /** Starts a GET of a path template such as {@code /repos/{owner}/{repo}/issues}. */
    public static Builder get(String pathTemplate) {
        return new Builder(pathTemplate);
    }

    /** Fills a path template and collects query parameters. */
    public static final class Builder {

        private String path;
        private final List<Parameter> query = new ArrayList<>();

        private Builder(String pathTemplate) {
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

        public Request build() {
            if (path.indexOf('{') >= 0) {
                throw new IllegalStateException("path parameter not filled: " + path);
            }
            return new Request(path, query);
        }
    }
}
