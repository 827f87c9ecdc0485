package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.silver.QualityResult;
import org.jspecify.annotations.Nullable;

/**
 * How one stream's sync ended.
 *
 * @param stream its name
 * @param job {@code sync_<source>_<stream>_<mode>}
 * @param status how it ended
 * @param tally what it did
 * @param goldRows rows merged into its gold table
 * @param duration wall time
 * @param quality how each of its quality rules fared; empty if none were checked
 * @param problems what to tell people, one sentence each with its remedy: gaps, quarantine, quality, failure
 * @param deferredUntil when the provider's quota opens again, if that is why it ended
 */
public record StreamReport(
        String stream,
        String job,
        RunStatus status,
        StreamTally tally,
        long goldRows,
        Duration duration,
        List<QualityResult> quality,
        List<String> problems,
        @Nullable Instant deferredUntil) {

    public StreamReport {
        quality = List.copyOf(quality);
        problems = List.copyOf(problems);
    }
}
