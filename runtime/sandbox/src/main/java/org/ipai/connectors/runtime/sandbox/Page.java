package org.ipai.connectors.runtime.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a listing that a request asks for.
 *
 * @param start records before it
 * @param size most records on it
 */
record Page(long start, long size) {

    /** The position of its first record, or the listing's end. */
    long start(long count) {
        return Math.min(start, count);
    }

    long end(long count) {
        long from = start(count);
        return count - from < size ? count : from + size;
    }

    Page next() {
        return new Page(start + size, size);
    }

    boolean isLast(long count) {
        return end(count) >= count;
    }

    /** From 1. */
    long number() {
        return start / size + 1;
    }

    /** Of a listing, at least 1. */
    long pages(long count) {
        return Math.max(1, count / size + (count % size == 0 ? 0 : 1));
    }

    /** RFC 8288; empty if there is one page. */
    String links(ApiRequest request, long count) {
        long last = pages(count);
        List<String> links = new ArrayList<>();
        if (number() > 1) {
            links.add(link(request, Math.min(number() - 1, last), "prev"));
        }
        if (number() < last) {
            links.add(link(request, number() + 1, "next"));
            links.add(link(request, last, "last"));
        }
        if (number() > 1) {
            links.add(link(request, 1, "first"));
        }
        return String.join(", ", links);
    }

    static String link(ApiRequest request, long page, String relation) {
        return "<" + request.withPage(page) + ">; rel=\"" + relation + "\"";
    }
}
