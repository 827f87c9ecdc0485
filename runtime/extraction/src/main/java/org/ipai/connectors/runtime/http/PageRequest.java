package org.ipai.connectors.runtime.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page to fetch.
 *
 * @param url absolute
 * @param etag the entity tag of the page as last seen, to be told if it has not changed; or null
 * @param emptyStatuses statuses by which the source says that there are no records
 */
public record PageRequest(String url, @Nullable String etag, Set<Integer> emptyStatuses) {

    public PageRequest {
        emptyStatuses = Set.copyOf(emptyStatuses);
    }
}
