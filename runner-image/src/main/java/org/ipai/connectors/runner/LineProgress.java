package org.ipai.connectors.runner;

import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.sync.StreamProgress;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.StreamTally;
import org.ipai.connectors.runtime.sync.SyncListener;

/** Progress where there is no terminal: a line when a stream ends. */
final class LineProgress implements SyncListener {

    private final Console console;

    LineProgress(Console console) {
        this.console = console;
    }

    @Override
    public void waiting(String resource, String holder) {
        console.line(resource + ": waiting for " + holder);
    }

    @Override
    public void streamStarted(StreamProgress progress) {
        console.line(progress.stream() + ": reading");
    }

    @Override
    public void streamFinished(StreamReport report) {
        if (report.status() == RunStatus.BUSY) {
            console.line(report.stream() + ": left out, another run is busy with it");
            return;
        }
        StreamTally counts = report.tally();
        console.line(report.stream() + ": " + Quantity.count(counts.records()) + " records, "
                + Quantity.count(counts.inserted()) + " inserted, " + Quantity.count(counts.updated()) + " updated, "
                + Quantity.count(counts.deleted()) + " deleted, "
                + Quantity.seconds(report.duration()) + " s");
    }

    @Override
    public void goldStarted() {
        console.line("gold: refreshing views");
    }
}
