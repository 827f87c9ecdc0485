package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.extract.StopRequest;
import org.ipai.connectors.runtime.sync.SyncListener;

/**
 * Turns SIGTERM and SIGINT into a {@link StopRequest} and sees to it that the process ends in time. While it is open; before and
 * after, and in all other commands, the JVM's own handlers end the process at once.
 *
 * <p>A shutdown hook would not do: it cannot tell a second signal from the first, and the exit code is then the JVM's.
 */
final class Termination implements SyncListener, AutoCloseable {

    private final StopRequest stop;
    private final Duration grace;
    private final Console console;
    private final List<Runnable> restorations = new ArrayList<>();
    private boolean isReading;
    private boolean isEnding;

    private Termination(StopRequest stop, Duration grace, Console console) {
        this.stop = stop;
        this.grace = grace;
        this.console = console;
    }

    /** Listens for signals from now on. */
    static Termination listening(StopRequest stop, Duration grace, Console console) {
        Termination termination = new Termination(stop, grace, console);
        try {
            for (ProcessSignal signal : ProcessSignal.values()) {
                termination.restorations.add(signal.handle(termination::received));
            }
        } catch (IllegalStateException e) {
            console.message("warning", e.getMessage() + "; until then a signal ends a sync at once");
        }
        return termination;
    }

    @Override
    public void runStarted(UUID run) {
        readingBegins();
    }

    /** From here on there is something to land. */
    synchronized void readingBegins() {
        isReading = true;
    }

    /** Runs on a thread of its own for each signal. */
    private void received(ProcessSignal signal) {
        if (!begin()) {
            console.message("killed", signal + " again: ended at once");
            Runtime.getRuntime().halt(signal.exitCode());
        }
        if (!hasBegunToRead()) {
            console.message("interrupted", signal + ": ended before anything was read");
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
        }
        console.message(
                "interrupting",
                signal + ": what has been read lands, within " + Quantity.seconds(grace)
                        + " s; a second signal ends at once");
        stop.request();
        endInTime();
    }

    /** False if the end has begun already. */
    private synchronized boolean begin() {
        boolean isFirst = !isEnding;
        isEnding = true;
        return isFirst;
    }

    private synchronized boolean hasBegunToRead() {
        return isReading;
    }

    private void endInTime() {
        try {
            Thread.sleep(grace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.message(
                "interrupted",
                "not finished within " + Quantity.seconds(grace)
                        + " s; the next run continues from the last checkpoint");
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
    }

    /** Leaves signals to the JVM again. A grace period that has begun goes on until the process has ended. */
    @Override
    public void close() {
        restorations.forEach(Runnable::run);
    }
}
