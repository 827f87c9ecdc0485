package org.ipai.connectors.runtime.http;

import java.time.Duration;

/**
 * How patient the transport is and how much it takes.
 *
 * @param connectTimeout for a connection, TLS included
 * @param readTimeout between two reads of a response
 * @param callTimeout for one request from connecting to the body's last byte; ends a response that only trickles
 * @param maxAttempts how often a page is requested before it counts as failed, at least 1
 * @param firstBackoff longest wait before the second attempt; doubles with each further one
 * @param maxBackoff longest wait between two attempts
 * @param maxQuotaWait longest wait for a rate limit to reset; a longer one ends the run
 * @param maxPageBytes largest body taken, uncompressed; as many times held in memory as pages are in flight
 * @param userAgent how requests introduce themselves
 */
public record TransportSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        int maxAttempts,
        Duration firstBackoff,
        Duration maxBackoff,
        Duration maxQuotaWait,
        long maxPageBytes,
        String userAgent) {

    /** The largest array every JVM can hold. */
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

    public TransportSettings {
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("readTimeout", readTimeout);
        requirePositive("callTimeout", callTimeout);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts is " + maxAttempts + "; use 1 or more");
        }
        if (maxPageBytes < 1 || maxPageBytes > LARGEST_ARRAY) {
            throw new IllegalArgumentException("maxPageBytes is " + maxPageBytes + "; use 1 to " + LARGEST_ARRAY);
        }
    }

    /** Settings that suit public SaaS APIs: 5 attempts, up to 15 minutes for a quota, pages up to 64 MiB. */
    public static TransportSettings defaults() {
        return new TransportSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(3),
                5,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(15),
                64L << 20,
                "ipai-connectors");
    }

    public TransportSettings withConnectTimeout(Duration timeout) {
        return new TransportSettings(
                timeout,
                readTimeout,
                callTimeout,
                maxAttempts,
                firstBackoff,
                maxBackoff,
                maxQuotaWait,
                maxPageBytes,
                userAgent);
    }

    public TransportSettings withReadTimeout(Duration timeout) {
        return new TransportSettings(
                connectTimeout,
                timeout,
                callTimeout,
                maxAttempts,
                firstBackoff,
                maxBackoff,
                maxQuotaWait,
                maxPageBytes,
                userAgent);
    }

    public TransportSettings withCallTimeout(Duration timeout) {
        return new TransportSettings(
                connectTimeout,
                readTimeout,
                timeout,
                maxAttempts,
                firstBackoff,
                maxBackoff,
                maxQuotaWait,
                maxPageBytes,
                userAgent);
    }

    public TransportSettings withMaxAttempts(int attempts) {
        return new TransportSettings(
                connectTimeout,
                readTimeout,
                callTimeout,
                attempts,
                firstBackoff,
                maxBackoff,
                maxQuotaWait,
                maxPageBytes,
                userAgent);
    }

    /** Both bounds of the wait between attempts. */
    public TransportSettings withBackoff(Duration first, Duration max) {
        return new TransportSettings(
                connectTimeout,
                readTimeout,
                callTimeout,
                maxAttempts,
                first,
                max,
                maxQuotaWait,
                maxPageBytes,
                userAgent);
    }

    public TransportSettings withMaxQuotaWait(Duration wait) {
        return new TransportSettings(
                connectTimeout,
                readTimeout,
                callTimeout,
                maxAttempts,
                firstBackoff,
                maxBackoff,
                wait,
                maxPageBytes,
                userAgent);
    }

    public TransportSettings withMaxPageBytes(long bytes) {
        return new TransportSettings(
                connectTimeout,
                readTimeout,
                callTimeout,
                maxAttempts,
                firstBackoff,
                maxBackoff,
                maxQuotaWait,
                bytes,
                userAgent);
    }

    public TransportSettings withUserAgent(String agent) {
        return new TransportSettings(
                connectTimeout,
                readTimeout,
                callTimeout,
                maxAttempts,
                firstBackoff,
                maxBackoff,
                maxQuotaWait,
                maxPageBytes,
                agent);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " is " + duration + "; use a positive duration");
        }
    }
}
