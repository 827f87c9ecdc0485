package org.ipai.connectors.runner;

import java.util.UUID;
import org.ipai.connectors.runtime.sync.StreamProgress;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncListener;

/** Has each line say in which run and stream it was written. */
final class ContextListener implements SyncListener {

    private final LogContext context;

    ContextListener(LogContext context) {
        this.context = context;
    }

    @Override
    public void runStarted(UUID run) {
        context.put(LogContext.RUN, run.toString());
    }

    @Override
    public void streamStarted(StreamProgress progress) {
        context.put(LogContext.STREAM, progress.stream());
        context.put(LogContext.JOB, progress.job());
    }

    @Override
    public void streamFinished(StreamReport report) {
        context.remove(LogContext.STREAM);
        context.remove(LogContext.JOB);
    }
}
