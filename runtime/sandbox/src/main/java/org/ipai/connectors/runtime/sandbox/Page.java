package org.ipai.connectors.runtime.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition.Pagination;

/**
 * The part of a listing that a request asks for. Numbers that make no sense count as absent, as providers have it.
 *
 * @param number from 1
 * @param size most records on it
 */
record Page(long number, long size) {

    private static final long USUAL_SIZE = 30;
    private static final long BIGGEST_SIZE = 100;

    static Page of(ApiRequest request, StreamDefinition stream) {
        if (stream.pagination() == Pagination.NONE) {
            return new Page(1, Long.MAX_VALUE);
        }
        String sizeParameter = stream.pageSizeParameter();
        long size = sizeParameter == null ? USUAL_SIZE : positive(request, sizeParameter, USUAL_SIZE);
        return new Page(positive(request, "page", 1), Math.min(size, BIGGEST_SIZE));
    }

    private static long positive(ApiRequest request, String parameter, long otherwise) {
        return request.parameter(parameter)
                .filter(text -> text.matches("0*[1-9]\\d{0,14}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    long start(long count) {
        return number - 1 >= count / size + 1 ? count : Math.min(count, (number - 1) * size);
    }

    long end(long count) {
        long start = start(count);
        return count - start < size ? count : start + size;
    }

    /** RFC 8288; empty if there is one page. */
    String links(ApiRequest request, long count) {
        long last = Math.max(1, count / size + (count % size == 0 ? 0 : 1));
        List<String> links = new ArrayList<>();
        if (number > 1) {
            links.add(link(request, Math.min(number - 1, last), "prev"));
        }
        if (number < last) {
            links.add(link(request, number + 1, "next"));
            links.add(link(request, last, "last"));
        }
        if (number > 1) {
            links.add(link(request, 1, "first"));
        }
        return String.join(", ", links);
    }

    static String link(ApiRequest request, long page, String relation) {
        return "<" + request.withPage(page) + ">; rel=\"" + relation + "\"";
    }
}
