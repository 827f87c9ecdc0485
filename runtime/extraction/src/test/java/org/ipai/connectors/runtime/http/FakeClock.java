package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only by waiting for it. */
public final class FakeClock implements WallClock {

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Instant now;

    public FakeClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(duration);
        now = now.plus(duration);
    }

    /** The waits so far, in order. */
    public List<Duration> waits() {
        return waits;
    }
}
