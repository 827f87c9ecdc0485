package org.ipai.connectors.runtime.control;

import java.time.Duration;

/**
 * When a process counts as dead.
 *
 * @param timeLimit after so long without a sign of life, though its database session still stands
 * @param heartbeat time between signs of life; at most half the limit
 * @param retry time between two tries of who waits for a lease
 */
public record LeaseSettings(Duration timeLimit, Duration heartbeat, Duration retry) {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofMillis(500);

    public LeaseSettings {
        if (heartbeat.isZero() || heartbeat.multipliedBy(2).compareTo(timeLimit) > 0) {
            throw new IllegalArgumentException("a heartbeat every " + heartbeat
                    + " does not keep a process alive that is dead after " + timeLimit);
        }
    }

    /** A minute. */
    public static LeaseSettings defaults() {
        return within(Duration.ofSeconds(60));
    }

    /** A time limit in which several heartbeats may fail. */
    public static LeaseSettings within(Duration timeLimit) {
        Duration heartbeat = timeLimit.dividedBy(6);
        return new LeaseSettings(timeLimit, heartbeat.compareTo(LONGEST) < 0 ? heartbeat : LONGEST, RETRY);
    }
}
