package org.ipai.connectors.runtime.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.http.PageResponse;
import org.jspecify.annotations.Nullable;

/** Reads what the pages of a stream say of the pages after them. Immutable. */
final class PageSignReader {

    private final Pagination pagination;
    private final @Nullable ResponsePlace next;
    private final @Nullable StopRule stop;
    private final List<List<String>> bodyPaths = new ArrayList<>();

    PageSignReader(Pagination pagination) {
        this.pagination = pagination;
        this.next = next(pagination);
        this.stop = pagination.bounds().stop();
        note(next);
        note(place(stop));
    }

    private static @Nullable ResponsePlace next(Pagination pagination) {
        if (pagination instanceof Pagination.NextUrl url) {
            return new ResponsePlace.Body(url.path());
        }
        return pagination instanceof Pagination.PageToken token ? token.from() : null;
    }

    private static @Nullable ResponsePlace place(@Nullable StopRule stop) {
        if (stop instanceof StopRule.HasMore rule) {
            return rule.place();
        }
        if (stop instanceof StopRule.TotalPages rule) {
            return rule.place();
        }
        return stop instanceof StopRule.TotalRecords rule ? rule.place() : null;
    }

    private void note(@Nullable ResponsePlace place) {
        if (place instanceof ResponsePlace.Body body && !bodyPaths.contains(body.path())) {
            bodyPaths.add(body.path());
        }
    }

    /** What must be found in a body. */
    List<List<String>> bodyPaths() {
        return bodyPaths;
    }

    /**
     * Reads a page.
     *
     * @throws InvalidResponseException if what it says cannot be understood: to take it for the end would lose records
     */
    PageSigns read(PageResponse response, SplitBody body) throws InvalidResponseException {
        String value = value(place(stop), response, body);
        boolean counts = stop instanceof StopRule.TotalPages || stop instanceof StopRule.TotalRecords;
        return new PageSigns(
                next(response, body),
                stop instanceof StopRule.HasMore ? truth(value) : null,
                counts && value != null ? number(value) : null);
    }

    private @Nullable String next(PageResponse response, SplitBody body) throws InvalidResponseException {
        if (pagination instanceof Pagination.LinkHeader) {
            Optional<String> target = LinkHeader.next(response.headers("Link"));
            return target.isPresent() ? response.resolve(target.get()) : null;
        }
        String value = value(next, response, body);
        return value != null && pagination instanceof Pagination.NextUrl ? response.resolve(value) : value;
    }

    /** Null stands for an empty text too: no source means a page by that. */
    private @Nullable String value(@Nullable ResponsePlace place, PageResponse response, SplitBody body) {
        String text = null;
        if (place instanceof ResponsePlace.Body path) {
            text = body.value(bodyPaths.indexOf(path.path()));
        } else if (place instanceof ResponsePlace.Header header) {
            List<String> values = response.headers(header.name());
            text = values.isEmpty() ? null : values.get(0);
        }
        return text == null || text.isBlank() ? null : text;
    }

    private static boolean truth(@Nullable String value) throws InvalidResponseException {
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw new InvalidResponseException("says neither true nor false where it tells whether there are more pages");
    }

    private static long number(String value) throws InvalidResponseException {
        if (!value.strip().matches("\\d{1,18}")) {
            throw new InvalidResponseException("has no whole number where it tells how much there is in all");
        }
        return Long.parseLong(value.strip());
    }
}
