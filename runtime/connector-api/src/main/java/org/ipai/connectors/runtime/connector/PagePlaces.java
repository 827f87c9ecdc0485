package org.ipai.connectors.runtime.connector;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where pages tell of the pages after them. */
final class PagePlaces {

    private PagePlaces() {}

    /** Paths in the body. */
    static Set<List<String>> inBody(Pagination pagination) {
        Set<List<String>> paths = new LinkedHashSet<>();
        if (pagination instanceof Pagination.NextUrl url) {
            paths.add(url.path());
        } else if (pagination instanceof Pagination.PageToken token) {
            add(token.from(), paths);
        }
        StopRule stop = pagination.bounds().stop();
        if (stop instanceof StopRule.HasMore rule) {
            add(rule.place(), paths);
        } else if (stop instanceof StopRule.TotalPages rule) {
            add(rule.place(), paths);
        } else if (stop instanceof StopRule.TotalRecords rule) {
            add(rule.place(), paths);
        }
        return paths;
    }

    private static void add(ResponsePlace place, Set<List<String>> paths) {
        if (place instanceof ResponsePlace.Body body) {
            paths.add(body.path());
        }
    }
}
