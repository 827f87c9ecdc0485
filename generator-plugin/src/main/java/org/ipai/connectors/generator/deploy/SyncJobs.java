package org.ipai.connectors.generator.deploy;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.schedule.Schedule;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.SyncMode;

/** Decides which jobs keep the streams of a connector up to date, and when each starts. */
public final class SyncJobs {

    /** Time that parents get before their children start, in minutes. */
    private static final int HEAD_START = 10;

    private final ConnectorModel connector;
    private final StreamDepths depths;
    private final Schedule schedule;

    private SyncJobs(ConnectorModel connector) {
        this.connector = connector;
        this.depths = new StreamDepths(connector.streams());
        this.schedule = Schedule.parse(connector.schedule());
    }

    /** The jobs of all streams, in the order of streams. */
    public static List<SyncJob> of(ConnectorModel connector) {
        SyncJobs jobs = new SyncJobs(connector);
        return connector.streams().stream().flatMap(jobs::ofStream).toList();
    }

    private Stream<SyncJob> ofStream(StreamModel stream) {
        boolean isIncremental = stream.syncModes().contains(SyncMode.INCREMENTAL);
        if (!isIncremental) {
            return Stream.of(job(stream, SyncMode.FULL_REFRESH, SyncJob.Reading.FROM_STATE, schedule));
        }
        if (!(stream.deletes() instanceof Deletes.InferOnFull)) {
            return Stream.of(job(stream, SyncMode.INCREMENTAL, SyncJob.Reading.FROM_STATE, schedule));
        }
        // What is gone shows only where all was read; once a week, or each time if that is seldom enough.
        return schedule.isAtMostWeekly()
                ? Stream.of(job(stream, SyncMode.FULL_REFRESH, SyncJob.Reading.ANEW, schedule))
                : Stream.of(
                        job(stream, SyncMode.INCREMENTAL, SyncJob.Reading.FROM_STATE, schedule),
                        job(stream, SyncMode.FULL_REFRESH, SyncJob.Reading.ANEW, schedule.weeklyBetween()));
    }

    private SyncJob job(StreamModel stream, SyncMode mode, SyncJob.Reading reading, Schedule from) {
        int depth = depths.of(stream);
        return new SyncJob(
                connector.sourceType(),
                stream.name(),
                mode,
                reading,
                depth == 0 ? SyncJob.Parents.NONE : SyncJob.Parents.HAVE_JOBS,
                from.later(depth * headStart()).orElse(from),
                JobLimits.of(connector.slaTier(), mode));
    }

    /** Less where starts follow each other soon: the last children are to start in the first half of the pause. */
    private int headStart() {
        return Math.min(HEAD_START, schedule.shortestPause() / (2 * (depths.deepest() + 1)));
    }
}
