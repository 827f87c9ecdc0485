package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only by waiting for it, which takes none. */
final class SkippingClock implements WallClock {

    private Instant now;

    SkippingClock(Instant start) {
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
        now = now.plus(duration);
    }
}
