package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.ipai.connectors.runtime.connector.BackOff;
import org.jspecify.annotations.Nullable;

/** Works out the waits that error rules ask for. */
final class RuleWaits {

    private final Backoff usual;
    private final DoubleSupplier random;
    private final QuotaGate gate;
    private final WallClock clock;
    private final QuotaReset reset;

    RuleWaits(Backoff usual, DoubleSupplier random, QuotaGate gate, WallClock clock, QuotaReset reset) {
        this.usual = usual;
        this.random = random;
        this.gate = gate;
        this.clock = clock;
        this.reset = reset;
    }

    /** The wait before the next attempt. A time that the source itself names holds for all its requests. */
    Duration pause(@Nullable BackOff backOff, int failedAttempts, Reply reply) {
        if (backOff instanceof BackOff.Constant constant) {
            return constant.pause();
        } else if (backOff instanceof BackOff.Exponential exponential) {
            return new Backoff(exponential.first(), exponential.max(), random).after(failedAttempts);
        } else if (backOff instanceof BackOff.Header header) {
            Instant until = RateLimitHeaders.time(reply.headers(), header, clock.now());
            if (until != null) {
                gate.close(until);
                return Duration.ZERO;
            }
        }
        return usual.after(failedAttempts);
    }

    /** When a source that takes no requests for a while is tried again. */
    Instant reopening(@Nullable BackOff backOff, Reply reply) {
        Instant now = clock.now();
        Instant named = backOff instanceof BackOff.Header header
                ? RateLimitHeaders.time(reply.headers(), header, now)
                : RateLimitHeaders.retryAfter(reply.headers(), now);
        if (named != null && named.isAfter(now)) {
            return named;
        } else if (backOff instanceof BackOff.Constant constant) {
            return now.plus(constant.pause());
        } else if (backOff instanceof BackOff.Exponential exponential) {
            return now.plus(exponential.max());
        }
        return reset.after(now);
    }
}
