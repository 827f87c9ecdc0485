package org.ipai.connectors.generator.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.generator.schedule.Schedule;
import org.ipai.connectors.runtime.connector.SyncMode;

/**
 * A job that keeps one stream up to date.
 *
 * @param source source type
 * @param stream the stream's name
 * @param mode how much of the stream each run reads
 * @param reading which records count as known
 * @param parents whether other streams have to be read before this one can be
 * @param schedule when it starts
 * @param limits how late, how long and how often
 */
public record SyncJob(
        String source,
        String stream,
        SyncMode mode,
        Reading reading,
        Parents parents,
        Schedule schedule,
        JobLimits limits) {

    /** Which records count as known. */
    public enum Reading {
        /** What the state says: of a stream without a cursor, slices and pages that have not changed. */
        FROM_STATE,
        /** None. */
        ANEW
    }

    /** Whether a stream is cut by others. */
    public enum Parents {
        NONE,
        /** Jobs of their own keep them up to date. */
        HAVE_JOBS
    }

    /** Such as {@code sync_github_issues_incremental}, as runs are called in the control plane. */
    public String name() {
        return "sync_" + source + "_" + stream + "_" + modeName();
    }

    /** {@code full_refresh} or {@code incremental}. */
    public String modeName() {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** What the runner is called with. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("sync", "--connector", source, "--streams", stream));
        if (parents == Parents.HAVE_JOBS) {
            arguments.add("--keep-parents");
        }
        if (reading == Reading.ANEW) {
            // Comes once a week, so that an incremental run of the stream that is under way is waited for.
            String wait = limits.longest().dividedBy(4).toHours() + "h";
            arguments.addAll(List.of("--full-refresh", "--if-running", "wait", "--wait-at-most", wait));
        }
        arguments.addAll(List.of("--log", "json"));
        return arguments;
    }
}
