package org.ipai.connectors.runtime.http;

/** Why a slice cannot be read although the source as a whole can. */
public enum FailureReason {
    /** 404, 410 or 451: gone, renamed, or hidden from this token. */
    NOT_FOUND,
    /** 403 that is no rate limit: the token lacks a permission. */
    FORBIDDEN,
    /** Another 4xx: the source does not take the request. */
    REJECTED,
    /** No request can be made for the slice. */
    INVALID_REQUEST,
    /** What came back, repeatedly, is not the JSON that was asked for. */
    INVALID_RESPONSE,
    /** A page is larger than the transport takes. */
    RESPONSE_TOO_LARGE,
    /** Server errors or timeouts, repeatedly. */
    UNAVAILABLE,
    /** A redirect or a next page leads to another host, or to plain http. */
    FOREIGN_URL,
    /** Redirects without end or without a target. */
    REDIRECT_LOOP,
    /** Pages repeat or never end. */
    PAGINATION_LOOP,
    /** The source gives out no more of a listing, although it goes on. */
    LISTING_TOO_LONG,
    /** A hook of the connector failed. */
    HOOK_FAILED,
    /** The spec of the connector says to leave the slice out. */
    SKIPPED
}
