package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import java.time.Instant;
import org.ipai.connectors.runtime.http.WallClock;

/** Time that stands still, and waits that take none. */
final class FixedClock implements WallClock {

    @Override
    public Instant now() {
        return Extracted.START;
    }

    @Override
    public void sleep(Duration duration) {}
}
