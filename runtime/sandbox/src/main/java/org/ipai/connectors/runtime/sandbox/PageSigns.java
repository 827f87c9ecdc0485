package org.ipai.connectors.runtime.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.sandbox.data.PageToken;
import org.jspecify.annotations.Nullable;

/** What a page says of the pages after it, in its provider's way: in headers, and in the body around the records. */
final class PageSigns {

    private final Map<List<String>, @Nullable String> body = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private PageSigns() {}

    /**
     * The signs of a page.
     *
     * @param page as it was asked for
     * @param next the page that it leads to, or null if it is the last
     * @param count records of the listing
     */
    static PageSigns of(Pagination pagination, ApiRequest request, Page page, @Nullable Page next, long count) {
        PageSigns signs = new PageSigns();
        if (pagination instanceof Pagination.NextUrl url) {
            signs.body.put(url.path(), next == null ? null : request.withPage(next.number()));
        } else if (pagination instanceof Pagination.PageToken token) {
            signs.put(token.from(), next == null ? null : PageToken.of(next.start()));
        }
        StopRule stop = pagination.bounds().stop();
        if (stop instanceof StopRule.HasMore rule) {
            signs.put(rule.place(), Boolean.toString(next != null));
        } else if (stop instanceof StopRule.TotalPages rule) {
            signs.put(rule.place(), Long.toString(page.pages(count)));
        } else if (stop instanceof StopRule.TotalRecords rule) {
            signs.put(rule.place(), Long.toString(count));
        }
        return signs;
    }

    private void put(ResponsePlace place, @Nullable String value) {
        if (place instanceof ResponsePlace.Body inBody) {
            body.put(inBody.path(), value);
        } else if (value != null) {
            headers.put(((ResponsePlace.Header) place).name(), value);
        }
    }

    /** Values by their path in the body; null where there is none. */
    Map<List<String>, @Nullable String> body() {
        return body;
    }

    Answer addHeaders(Answer answer) {
        headers.forEach(answer::with);
        return answer;
    }
}
