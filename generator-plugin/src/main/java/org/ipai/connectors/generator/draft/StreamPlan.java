package org.ipai.connectors.generator.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.resolve.SnakeCase;
import org.jspecify.annotations.Nullable;

/** A stream while it is drafted, or one that the spec has already. Children may ask a new one to pass on more columns. */
final class StreamPlan {

    private final String name;
    private final Listing listing;
    private final Origin origin;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> add = new LinkedHashMap<>();
    private @Nullable StreamPlan parent;
    private List<String> key = List.of();

    StreamPlan(String name, Listing listing, Origin origin) {
        this.name = name;
        this.listing = listing;
        this.origin = origin;
    }

    /** Who wrote it. */
    enum Origin {
        /** Not to be changed. */
        SPEC,
        DRAFT
    }

    String name() {
        return name;
    }

    Listing listing() {
        return listing;
    }

    /** Values of its request's parameters, by name; expressions among them. */
    Map<String, String> parameters() {
        return parameters;
    }

    /** Columns from its parent: name to dotted path in the parent's record. */
    Map<String, String> add() {
        return add;
    }

    /** Columns of its primary key. */
    List<String> key() {
        return key;
    }

    void keyIs(List<String> columns) {
        key = List.copyOf(columns);
    }

    Optional<StreamPlan> parent() {
        return Optional.ofNullable(parent);
    }

    void parentIs(StreamPlan stream) {
        parent = stream;
    }

    /** The column from its parent that holds what one of its own parameters is set to; added if it may be. */
    Optional<String> passOn(String parameter) {
        String value = parameters.getOrDefault(parameter, "");
        if (!value.startsWith("${parent.") || !value.endsWith("}")) {
            return Optional.empty();
        }
        String path = value.substring("${parent.".length(), value.length() - 1);
        Optional<String> known = add.entrySet().stream()
                .filter(column -> column.getValue().equals(path))
                .map(Map.Entry::getKey)
                .findFirst();
        if (known.isPresent() || origin == Origin.SPEC) {
            return known;
        }
        String column = SnakeCase.of(parameter);
        if (column.isEmpty() || add.containsKey(column) || listing.field(column).isPresent()) {
            return Optional.empty();
        }
        add.put(column, path);
        return Optional.of(column);
    }
}
