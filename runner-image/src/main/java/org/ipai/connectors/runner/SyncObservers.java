package org.ipai.connectors.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ipai.connectors.runner.metrics.MetricsTargets;
import org.ipai.connectors.runner.metrics.SyncMetrics;
import org.ipai.connectors.runner.observe.ObservedSync;
import org.ipai.connectors.runner.observe.SyncObserver;
import org.ipai.connectors.runner.trace.SyncTraces;
import org.ipai.connectors.runner.trace.TraceSettings;
import org.ipai.connectors.runtime.control.Runs;
import org.ipai.connectors.runtime.http.FetchListener;
import org.ipai.connectors.runtime.http.SentRequest;
import org.ipai.connectors.runtime.sync.SyncListener;
import org.ipai.connectors.runtime.sync.SyncReport;

/** Those who watch a sync, as the environment asks for them; where it asks for none, nothing of them is loaded. */
final class SyncObservers implements FetchListener, AutoCloseable {

    private final List<SyncObserver> observers;

    private SyncObservers(List<SyncObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    /**
     * Starts watching.
     *
     * @throws UserException if a variable is wrong
     */
    static SyncObservers of(Map<String, String> environment, ConnectionSetup setup, Console console) {
        ObservedSync sync = new ObservedSync(
                setup.descriptor().sourceType(), setup.name(), warning -> console.message("warning", warning));
        List<SyncObserver> observers = new ArrayList<>();
        if (MetricsTargets.areWanted(environment)) {
            observers.add(metrics(environment, sync));
        }
        if (TraceSettings.areWanted(environment)) {
            SyncTraces traces = SyncTraces.start(environment, sync);
            if (traces != null) {
                observers.add(traces);
            }
        }
        return new SyncObservers(observers);
    }

    private static SyncObserver metrics(Map<String, String> environment, ObservedSync sync) {
        try {
            return SyncMetrics.start(MetricsTargets.of(environment), sync);
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Runs a command; what it throws is passed on. */
    ExitCode watch(Supplier<ExitCode> command) {
        try {
            ExitCode code = command.get();
            ended(code);
            return code;
        } catch (RuntimeException e) {
            ended(ExitCode.of(e));
            throw e;
        }
    }

    private void ended(ExitCode code) {
        observers.forEach(observer -> observer.ended(code.code()));
    }

    /** Tells how earlier runs of a connection went. */
    void remember(Runs runs, String connection) {
        if (!observers.isEmpty()) {
            Map<String, Instant> times = new HashMap<>(runs.lastSuccesses(connection));
            runs.lastSuccess(connection).ifPresent(time -> times.put("", time));
            observers.forEach(observer -> observer.earlierSuccesses(times));
        }
    }

    List<? extends SyncListener> listeners() {
        return observers;
    }

    void reported(SyncReport report) {
        observers.forEach(observer -> observer.reported(report));
    }

    @Override
    public RequestListener sending(SentRequest request) {
        if (observers.size() == 1) {
            return observers.get(0).sending(request);
        }
        return new RequestListeners(
                observers.stream().map(observer -> observer.sending(request)).toList());
    }

    private record RequestListeners(List<RequestListener> listeners) implements RequestListener {

        @Override
        public void answered(int status, long bodyBytes) {
            listeners.forEach(listener -> listener.answered(status, bodyBytes));
        }

        @Override
        public void failed(Exception cause) {
            listeners.forEach(listener -> listener.failed(cause));
        }
    }

    @Override
    public void retried(String stream) {
        observers.forEach(observer -> observer.retried(stream));
    }

    @Override
    public void waited(String stream, Duration wait) {
        observers.forEach(observer -> observer.waited(stream, wait));
    }

    @Override
    public void close() {
        observers.forEach(SyncObserver::close);
    }
}
