package org.ipai.connectors.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ipai.connectors.runtime.sync.StreamProgress;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.StreamTally;
import org.ipai.connectors.runtime.sync.SyncListener;
import org.jspecify.annotations.Nullable;

/** Progress on a terminal: one line that is redrawn while a stream is read, and stays when it ends. */
final class TerminalProgress implements SyncListener, AutoCloseable {

    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final String START_OF_LINE = "\r\u001b[2K";
    private static final long REDRAW_MILLIS = 120;

    private final Console console;
    private final ScheduledExecutorService redraw = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> drawing;
    private @Nullable StreamProgress current;
    private Instant started = Instant.now();
    private int frame;

    TerminalProgress(Console console) {
        this.console = console;
        drawing = redraw.scheduleAtFixedRate(this::draw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void waiting(String resource, String holder) {
        console.out().print(START_OF_LINE + "  " + resource + ": waiting for " + holder);
        console.out().flush();
    }

    @Override
    public synchronized void streamStarted(StreamProgress progress) {
        current = progress;
        started = Instant.now();
    }

    @Override
    public synchronized void streamFinished(StreamReport report) {
        current = null;
        String mark = switch (report.status()) {
            case SUCCEEDED -> "✓";
            case SUCCEEDED_WITH_GAPS -> "◐";
            case DEFERRED -> "…";
            case BUSY -> "–";
            default -> "✗";
        };
        console.out().print(START_OF_LINE);
        console.line(mark + " " + line(report.stream(), report.tally(), report.duration()));
    }

    @Override
    public synchronized void goldStarted() {
        console.out().print(START_OF_LINE + "  gold: refreshing views");
        console.out().flush();
    }

    private synchronized void draw() {
        StreamProgress progress = current;
        if (progress != null) {
            frame = (frame + 1) % SPINNER.length;
            Duration elapsed = Duration.between(started, Instant.now());
            console.out()
                    .print(START_OF_LINE + SPINNER[frame] + " " + line(progress.stream(), progress.tally(), elapsed));
            console.out().flush();
        }
    }

    private static String line(String stream, StreamTally counts, Duration elapsed) {
        long perSecond = counts.records() * 1000 / Math.max(1, elapsed.toMillis());
        return String.format(
                Locale.ROOT,
                "%-20s %12s %13s %19s %10s %10s/s",
                stream,
                Quantity.of(counts.slices(), "slice"),
                Quantity.of(counts.pages(), "page"),
                Quantity.of(counts.records(), "record"),
                Quantity.bytes(counts.rawBytes()),
                Quantity.count(perSecond));
    }

    /** Ends the redrawing and leaves the cursor on an empty line. */
    @Override
    public synchronized void close() {
        drawing.cancel(false);
        redraw.shutdownNow();
        console.out().print(START_OF_LINE);
        console.out().flush();
    }
}
