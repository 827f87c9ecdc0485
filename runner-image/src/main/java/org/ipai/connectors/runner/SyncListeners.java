package org.ipai.connectors.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.sync.StepListener;
import org.ipai.connectors.runtime.sync.StreamProgress;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncListener;
import org.ipai.connectors.runtime.sync.SyncStep;

/** Passes on to several listeners, in order, what one is told. */
final class SyncListeners implements SyncListener {

    private final List<SyncListener> listeners;

    SyncListeners(List<? extends SyncListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void runStarted(UUID run) {
        listeners.forEach(listener -> listener.runStarted(run));
    }

    @Override
    public void waiting(String resource, String holder) {
        listeners.forEach(listener -> listener.waiting(resource, holder));
    }

    @Override
    public void streamStarted(StreamProgress progress) {
        listeners.forEach(listener -> listener.streamStarted(progress));
    }

    @Override
    public void streamFinished(StreamReport report) {
        listeners.forEach(listener -> listener.streamFinished(report));
    }

    @Override
    public StepListener begin(SyncStep step) {
        List<StepListener> begun = new ArrayList<>();
        listeners.forEach(listener -> begun.add(listener.begin(step)));
        begun.removeIf(listener -> listener == StepListener.SILENT);
        return begun.isEmpty() ? StepListener.SILENT : begun.size() == 1 ? begun.get(0) : new Steps(begun);
    }

    @Override
    public void goldStarted() {
        listeners.forEach(SyncListener::goldStarted);
    }

    private record Steps(List<StepListener> listeners) implements StepListener {

        @Override
        public void failed(String reason) {
            listeners.forEach(listener -> listener.failed(reason));
        }

        @Override
        public void close() {
            listeners.forEach(StepListener::close);
        }
    }
}
