package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;

/** Time and waiting, so that tests need not wait. */
public interface WallClock {

    Instant now();

    /** Waits; an interrupt ends the waiting at once. */
    void sleep(Duration duration) throws InterruptedException;

    /** The machine's clock. */
    static WallClock system() {
        return new WallClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                // A millisecond more: what is waited for has then really come.
                Thread.sleep(duration.toMillis() + 1);
            }
        };
    }
}
