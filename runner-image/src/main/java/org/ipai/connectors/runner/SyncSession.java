package org.ipai.connectors.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ipai.connectors.runtime.extract.StopRequest;
import org.ipai.connectors.runtime.sync.SyncEngine;
import org.ipai.connectors.runtime.sync.SyncListener;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest;

/**
 * What a sync goes on in.
 *
 * @param console where it talks
 * @param stop ends it early
 * @param termination hears signals
 * @param observers watch it
 */
record SyncSession(Console console, StopRequest stop, Termination termination, SyncObservers observers) {

    /** Runs a sync, watched by everybody. */
    SyncReport run(SyncEngine engine, SyncRequest request) {
        SyncReport report = runWithProgress(engine, request);
        observers.reported(report);
        return report;
    }

    private SyncReport runWithProgress(SyncEngine engine, SyncRequest request) {
        if (console.format() == Console.Format.JSON) {
            return engine.run(request, with(new JsonProgress(console.events())));
        }
        if (!console.terminal()) {
            return engine.run(request, with(new LineProgress(console)));
        }
        try (TerminalProgress progress = new TerminalProgress(console)) {
            return engine.run(request, with(progress));
        }
    }

    private SyncListener with(SyncListener progress) {
        List<SyncListener> all = new ArrayList<>(List.of(termination, new ContextListener(console.context())));
        all.addAll(observers.listeners());
        all.add(progress);
        return new SyncListeners(all);
    }

    /** The code with which a command ends: what fails because it was told to end has not failed. */
    ExitCode ending(Supplier<ExitCode> command) {
        try {
            ExitCode code = command.get();
            return code == ExitCode.FAILED && stop.isRequested() ? ExitCode.INTERRUPTED : code;
        } catch (RuntimeException e) {
            if (!stop.isRequested()) {
                throw e;
            }
            console.message("interrupted", "interrupted, and " + e.getMessage());
            return ExitCode.INTERRUPTED;
        }
    }
}
