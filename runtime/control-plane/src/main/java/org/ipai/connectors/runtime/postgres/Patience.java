package org.ipai.connectors.runtime.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what announces itself by no event. */
final class Patience {

    private static final long STEP_MILLIS = 50;

    private Patience() {}

    /** Asks again and again; false if the time is over. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("interrupted while waiting for the embedded server", e);
        }
    }
}
