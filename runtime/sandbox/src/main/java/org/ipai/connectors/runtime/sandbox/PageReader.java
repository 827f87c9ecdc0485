package org.ipai.connectors.runtime.sandbox;

import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.sandbox.data.Listing;
import org.ipai.connectors.runtime.sandbox.data.PageToken;
import org.ipai.connectors.runtime.sandbox.data.StreamData;
import org.ipai.connectors.runtime.sandbox.definition.PageSizeDefinition;

/**
 * Reads from a request which part of a listing it asks for, in its provider's way. Numbers that make no sense count as
 * absent, as providers have it; tokens that make none are refused.
 */
final class PageReader {

    private static final long USUAL_SIZE = 30;
    private static final long BIGGEST_SIZE = 100;
    /** Beyond every listing, and far from overflowing. */
    private static final long FAR = 1L << 60;

    private final ApiRequest request;
    private final StreamData stream;
    private final Pagination pagination;

    PageReader(ApiRequest request, StreamData stream) {
        this.request = request;
        this.stream = stream;
        this.pagination = stream.definition().pagination();
    }

    Page page(Listing listing) {
        if (pagination instanceof Pagination.SinglePage) {
            return new Page(0, Long.MAX_VALUE);
        }
        long size = size();
        Page page = new Page(start(listing, size), size);
        DepthLimit depth = pagination.bounds().depth();
        if (depth != null && page.start() >= depth.records()) {
            throw new RefusedException(422, "Only the first " + depth.records() + " records are available");
        }
        return page;
    }

    private long size() {
        PageSizeDefinition definition = stream.definition().pageSize();
        if (definition == null) {
            return USUAL_SIZE;
        }
        long biggest = definition.maximum() == null ? BIGGEST_SIZE : definition.maximum();
        return Math.min(number(definition.to(), 1, USUAL_SIZE), biggest);
    }

    private long start(Listing listing, long size) {
        if (pagination instanceof Pagination.PageToken token) {
            return request.value(token.to()).map(PageReader::position).orElse(0L);
        }
        if (pagination instanceof Pagination.PageNumber number) {
            return pages(number(number.to(), number.first(), number.first()) - number.first(), size);
        }
        if (pagination instanceof Pagination.Offset offset) {
            return number(offset.to(), 0, 0);
        }
        if (pagination instanceof Pagination.Keyset keyset) {
            return new KeysetPosition(keyset, stream, listing).after(request);
        }
        return pages(number(new RequestPlace.Query("page"), 1, 1) - 1, size);
    }

    private static long position(String token) {
        return PageToken.position(token)
                .orElseThrow(() -> new RefusedException(400, "'" + token + "' is no page token"));
    }

    private static long pages(long pages, long size) {
        return pages > FAR / size ? FAR : pages * size;
    }

    private long number(RequestPlace place, long least, long otherwise) {
        return request.value(place)
                .filter(text -> text.matches("\\d{1,15}"))
                .map(Long::parseLong)
                .filter(number -> number >= least)
                .orElse(otherwise);
    }
}
