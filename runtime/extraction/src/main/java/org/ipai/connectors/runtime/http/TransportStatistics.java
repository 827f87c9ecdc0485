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
        @Nullable Long quotaRemaining) {}
