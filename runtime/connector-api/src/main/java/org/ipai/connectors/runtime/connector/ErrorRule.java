package org.ipai.connectors.runtime.connector;

import org.jspecify.annotations.Nullable;

/**
 * What to do about responses of a certain kind. The first rule that matches decides: a stream's own, then its source's, then
 * what the runtime does about HTTP statuses anyway.
 *
 * @param condition which responses it is about
 * @param action what to do
 * @param backOff the wait of {@link Action#RETRY}, and of {@link Action#DEFER}; null for the runtime's usual one
 * @param attempts how often a page is requested with {@link Action#RETRY}, the first time included; null for as often as
 *     the runtime tries anyway
 * @param afterRetries what to do when {@link Action#RETRY} or {@link Action#REFRESH_AUTH} have not helped; neither of these
 * @param message what people are told, with <code>${slice}</code> for the slice's label; null for the runtime's words
 */
public record ErrorRule(
        ResponseCondition condition,
        Action action,
        @Nullable BackOff backOff,
        @Nullable Integer attempts,
        Action afterRetries,
        @Nullable String message) {

    /** In a message, stands for the slice's label. */
    public static final String SLICE = "${slice}";

    public ErrorRule {
        if (afterRetries == Action.RETRY || afterRetries == Action.REFRESH_AUTH) {
            throw new IllegalArgumentException("after retries " + afterRetries + " would never end");
        }
        if (attempts != null && attempts < 1) {
            throw new IllegalArgumentException("attempts is " + attempts + "; use 1 or more");
        }
    }

    /** A rule that neither waits nor repeats. */
    public static ErrorRule of(ResponseCondition condition, Action action) {
        return new ErrorRule(condition, action, null, null, Action.FAIL_PARTITION, null);
    }

    /** What to do about a response. */
    public enum Action {
        /** Request the page again after a wait, a number of times, then do what comes after retries. */
        RETRY,
        /** This slice failed: it is a gap, and if no slice of the stream could be read the stream failed. */
        FAIL_PARTITION,
        /** This slice is left out knowingly: it is a gap, and never makes the stream fail. */
        SKIP_WITH_GAP,
        /** The source as a whole cannot be used: the run fails, no further stream is tried. */
        FAIL_RUN,
        /** Renew the credentials and request the page once more, then do what comes after retries. */
        REFRESH_AUTH,
        /** There are no records here, or no more: the slice has been read. */
        EMPTY,
        /** The source takes no requests for a while: the run ends as deferred and the next one goes on. */
        DEFER
    }
}
