package org.ipai.connectors.runtime.http;

import java.time.Duration;

/** Hears of the requests that are sent for pages. Called by the threads that fetch, several at a time; must not block. */
public interface FetchListener {

    /** Hears everything and does nothing. */
    FetchListener SILENT = new FetchListener() {};

    /** A request is sent; what is returned hears how it ends. */
    default RequestListener sending(SentRequest request) {
        return RequestListener.SILENT;
    }

    /** A page is going to be asked for again. */
    default void retried(String stream) {}

    /** A request had to wait for a rate limit or a budget. */
    default void waited(String stream, Duration wait) {}

    /** Hears how a request ends: one call of one method. */
    interface RequestListener {

        /** Hears everything and does nothing. */
        RequestListener SILENT = new RequestListener() {};

        /** There was a reply of whatever status; its body has been read. */
        default void answered(int status, long bodyBytes) {}

        /** There was none, or it could not be read. */
        default void failed(Exception cause) {}
    }
}
