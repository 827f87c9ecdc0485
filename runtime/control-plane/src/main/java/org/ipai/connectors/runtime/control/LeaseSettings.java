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

    public LeaseSettings {
        if (heartbeat.isZero() || heartbeat.multipliedBy(2).compareTo(timeLimit) > 0) {
            throw new IllegalArgumentException(
                    "a heartbeat every " + heartbeat + " does not keep a process alive that is dead after " + timeLimit);
        }
    }

    /** A minute, in which several heartbeats may fail. */
    public static LeaseSettings defaults() {
        return new LeaseSettings(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(1));
    }
}
