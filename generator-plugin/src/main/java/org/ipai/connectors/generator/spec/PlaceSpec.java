package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * Where a request takes a value of the pagination, or a response holds one.
 *
 * @param at the place's own
 * @param in which part of the request or the response
 * @param path name of the parameter or header, or field names from the body's root
 */
public record PlaceSpec(SourceLocation at, In in, List<Text> path) {

    public PlaceSpec {
        path = List.copyOf(path);
    }

    /** Part of a request or response. */
    public enum In {
        QUERY,
        HEADER,
        BODY
    }

    /** As people write it, dotted. */
    public String name() {
        return path.stream().map(Text::value).collect(Collectors.joining("."));
    }
}
