package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.Request;

/**
 * A page to ask for.
 *
 * @param url absolute
 * @param request what is sent there besides; its path and query count only for the pages that are found by changing them
 * @param startsAgain whether it is the first page of a listing again
 */
record PageCall(String url, Request request, boolean startsAgain) {

    static PageCall of(String url, Request request) {
        return new PageCall(url, request, false);
    }

    PageCall at(String target) {
        return new PageCall(target, request, false);
    }

    PageCall startingAgain() {
        return new PageCall(url, request, true);
    }

    /** Equal for calls that cannot be told apart by the source. */
    String identity() {
        String body = request.body() == null ? "" : request.body().json();
        return url + "\n" + request.headers() + "\n" + body;
    }
}
