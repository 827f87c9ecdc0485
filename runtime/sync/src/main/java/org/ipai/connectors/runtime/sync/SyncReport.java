package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.control.RunStatus;

/**
 * How a sync ended.
 *
 * @param run its id in the control plane
 * @param status the worst of its streams' endings
 * @param streams in the order they were read
 * @param goldViews names of the views that can be queried now
 * @param problems what concerns no single stream
 * @param duration wall time
 */
public record SyncReport(
        UUID run,
        RunStatus status,
        List<StreamReport> streams,
        List<String> goldViews,
        List<String> problems,
        Duration duration) {

    public SyncReport {
        streams = List.copyOf(streams);
        goldViews = List.copyOf(goldViews);
        problems = List.copyOf(problems);
    }
}
