package org.ipai.connectors.runtime.sandbox.fault;

import java.time.Duration;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.definition.ErrorAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A fault in whole answers.
 *
 * @param kind what goes wrong
 * @param path glob over the request's path and query, where {@code *} stands for any characters
 * @param request the first matching request it strikes, counted from 1
 * @param times how many matching requests in a row it strikes; {@link #FOR_EVER} for all that follow
 * @param status HTTP status of {@link Kind#STATUS}, {@link Kind#RATE_LIMITED} and {@link Kind#HTML}
 * @param afterBytes body bytes sent before {@link Kind#DROP} cuts the connection
 * @param delay wait of {@link Kind#SLOW_BODY} before each 4 KB and {@code Retry-After} of the refusing kinds, or null
 * @param content what {@link Kind#STATUS} says, or null for a usual error body
 */
public record RequestFault(
        Kind kind,
        String path,
        long request,
        long times,
        int status,
        int afterBytes,
        @Nullable Duration delay,
        @Nullable FaultContent content) {

    /** Strikes until the faults are replaced. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    public RequestFault {
        if (request < 1 || times < 1) {
            throw new IllegalArgumentException("'request' and 'times' of request fault " + kind
                    + " must be 1 or more, are " + request + " and " + times);
        }
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(
                    "'status' of request fault " + kind + " must be from 200 to 599, is " + status);
        }
    }

    /** Strikes the first matching request. */
    public static RequestFault of(Kind kind, String path) {
        return new RequestFault(kind, path, 1, 1, kind.usualStatus, 1_000, null, null);
    }

    /** Answers the first matching request with a status and an error body. */
    public static RequestFault status(int status, String path) {
        return new RequestFault(Kind.STATUS, path, 1, 1, status, 0, null, null);
    }

    /** The same fault from the n-th matching request on, counted from 1. */
    public RequestFault from(long first) {
        return new RequestFault(kind, path, first, times, status, afterBytes, delay, content);
    }

    /** The same fault so many times in a row. */
    public RequestFault times(long count) {
        return new RequestFault(kind, path, request, count, status, afterBytes, delay, content);
    }

    /** The same fault with a delay. */
    public RequestFault delayed(Duration duration) {
        return new RequestFault(kind, path, request, times, status, afterBytes, duration, content);
    }

    /** The same fault after so many bytes of the body. */
    public RequestFault after(int bytes) {
        return new RequestFault(kind, path, request, times, status, bytes, delay, content);
    }

    /** The same fault with headers and a body of its own. */
    public RequestFault saying(Map<String, String> headers, String body) {
        return new RequestFault(kind, path, request, times, status, afterBytes, delay, new FaultContent(headers, body));
    }

    /** Answers the first matching request as the provider does that one of the connector's error rules is about. */
    public static RequestFault of(ErrorAnswer answer, String path) {
        return status(answer.status(), path)
                .saying(answer.headers(), answer.body().toString());
    }

    /** What goes wrong. */
    public enum Kind {
        /** An error status with a JSON error body. */
        STATUS(502),
        /** Refused with {@code Retry-After} and the reset header, whatever the real limit is. */
        RATE_LIMITED(429),
        /** The connection ends in the middle of the body. */
        DROP(200),
        /** No answer until the sandbox closes. */
        STALL(200),
        /** A page for people instead of JSON. */
        HTML(200),
        /** Good JSON that calls itself {@code text/plain}. */
        WRONG_CONTENT_TYPE(200),
        /** The first page again and again under ever new page numbers: {@code rel="next"} never ends. */
        ENDLESS_PAGES(200),
        /** The link to the next page leads to the same page. */
        REPEATED_PAGE(200),
        /** A complete body that is no JSON: its first colon is an equals sign. */
        MALFORMED_JSON(200),
        /** The body comes in pieces with pauses. */
        SLOW_BODY(200);

        private final int usualStatus;

        Kind(int usualStatus) {
            this.usualStatus = usualStatus;
        }
    }
}
