package org.ipai.connectors.generator.deploy;

import java.time.Duration;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.SyncMode;

/**
 * What a job is given, by how soon it matters that it is late; {@code docs/deploy.md} has the table.
 *
 * @param latestStart after this a start is left out, for the next one is as good
 * @param longest after this a run is ended, tries included; what it read has landed
 * @param retries how often a run that failed is tried again at once
 * @param missed what becomes of starts while the machine was off
 */
public record JobLimits(Duration latestStart, Duration longest, int retries, Missed missed) {

    private static final Duration FULL_DAY = Duration.ofHours(24);

    /** What becomes of starts while the machine was off. */
    public enum Missed {
        /** One run makes up for them. */
        CAUGHT_UP,
        LEFT_OUT
    }

    static JobLimits of(SlaTier tier, SyncMode mode) {
        JobLimits limits = switch (tier) {
            case CRITICAL -> new JobLimits(Duration.ofMinutes(60), Duration.ofHours(4), 5, Missed.CAUGHT_UP);
            case STANDARD -> new JobLimits(Duration.ofMinutes(30), Duration.ofHours(6), 3, Missed.CAUGHT_UP);
            case BEST_EFFORT -> new JobLimits(Duration.ofMinutes(10), Duration.ofHours(12), 1, Missed.LEFT_OUT);
        };
        return mode == SyncMode.FULL_REFRESH ? limits.lasting(FULL_DAY) : limits;
    }

    /** A full refresh that is ended begins anew, so it is given more. */
    private JobLimits lasting(Duration time) {
        return new JobLimits(latestStart, time, retries, missed);
    }
}
