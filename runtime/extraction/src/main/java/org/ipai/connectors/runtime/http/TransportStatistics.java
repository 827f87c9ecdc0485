package org.ipai.connectors.runtime.http;

import org.jspecify.annotations.Nullable;

/**
 * What a transport has done so far.
 *
 * @param requests requests put on the wire, retries and redirects included
 * @param retries requests that were repeats
 * @param notModified answers 304
 * @param bytesReceived bytes of bodies, uncompressed
 * @param quotaRemaining requests left as the source last said, or null if it does not say
 */
public record TransportStatistics(
        long requests,
        long retries,
        long notModified,
        long bytesReceived,
        @Nullable Long quotaRemaining) {

    /** What two transports have done together; of what remains the smaller. */
    TransportStatistics plus(TransportStatistics other) {
        return new TransportStatistics(
                requests + other.requests,
                retries + other.retries,
                notModified + other.notModified,
                bytesReceived + other.bytesReceived,
                smaller(quotaRemaining, other.quotaRemaining));
    }

    private static @Nullable Long smaller(@Nullable Long left, @Nullable Long right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return Math.min(left, right);
    }
}
