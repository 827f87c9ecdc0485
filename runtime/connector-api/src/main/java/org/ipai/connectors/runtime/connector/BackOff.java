package org.ipai.connectors.runtime.connector;

import java.time.Duration;

/** How long to wait before a request is repeated. */
public sealed interface BackOff {

    /**
     * A random wait up to a bound that doubles with each attempt.
     *
     * @param first bound before the second attempt
     * @param max greatest bound
     */
    record Exponential(Duration first, Duration max) implements BackOff {}

    /** The same wait each time. */
    record Constant(Duration pause) implements BackOff {}

    /**
     * Until the time that a response header names; no request of the source is sent before. Where the header is missing
     * or makes no sense, the runtime's usual back-off.
     *
     * @param name in any case
     */
    record Header(String name, Format format) implements BackOff {

        /** How the header is read. */
        public enum Format {
            /** Seconds from now. */
            SECONDS,
            /** Seconds since 1970-01-01T00:00:00Z. */
            EPOCH_SECONDS,
            /** Such as {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
            HTTP_DATE
        }
    }
}
