package org.ipai.connectors.runtime.extract;

import java.util.Optional;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.http.PageResponse;
import org.jspecify.annotations.Nullable;

/** Finds the page after a page. */
final class NextPage {

    private NextPage() {}

    /** Its absolute URL, or null after the last page. */
    static @Nullable String after(PageResponse response, Pagination pagination) throws InvalidResponseException {
        if (pagination instanceof Pagination.SinglePage) {
            return null;
        }
        Optional<String> target = LinkHeader.next(response.headers("Link"));
        return target.isPresent() ? response.resolve(target.get()) : null;
    }
}
