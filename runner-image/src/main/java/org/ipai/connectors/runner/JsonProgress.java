package org.ipai.connectors.runner;

import java.util.Map;
import org.ipai.connectors.runtime.sync.StreamProgress;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncListener;

/** Progress as JSON lines. */
final class JsonProgress implements SyncListener {

    private final EventLog log;

    JsonProgress(EventLog log) {
        this.log = log;
    }

    @Override
    public void waiting(String resource, String holder) {
        log.event("waiting", Map.of("for", resource, "held_by", holder));
    }

    @Override
    public void streamStarted(StreamProgress progress) {
        log.event("stream_started", Map.of("stream", progress.stream()));
    }

    @Override
    public void streamFinished(StreamReport report) {
        log.event("stream_finished", ReportEvents.of(report));
    }

    @Override
    public void goldStarted() {
        log.event("gold_started", Map.of());
    }
}
