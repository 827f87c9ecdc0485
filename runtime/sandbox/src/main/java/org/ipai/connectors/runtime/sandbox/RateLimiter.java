package org.ipai.connectors.runtime.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.ipai.connectors.runtime.connector.RateLimitSignals.ResetFormat;
import org.ipai.connectors.runtime.sandbox.definition.RateLimitDefinition;
import org.jspecify.annotations.Nullable;

/** Counts requests in windows and tells the client in the provider's headers. */
final class RateLimiter {

    private final SandboxSettings settings;
    private final @Nullable RateLimitDefinition headers;
    private Instant windowEnd = Instant.MIN;
    private int used;

    RateLimiter(SandboxSettings settings, @Nullable RateLimitDefinition headers) {
        this.settings = settings;
        this.headers = headers;
    }

    /** Counts a request, or refuses it. */
    synchronized void acquire() {
        RateLimit limit = settings.rateLimit();
        if (limit == null) {
            return;
        }
        Instant now = settings.clock().instant();
        if (!now.isBefore(windowEnd)) {
            windowEnd = now.plus(limit.window());
            used = 0;
        }
        if (used == limit.requests()) {
            throw new RefusedException(
                    limit.status(),
                    "API rate limit exceeded",
                    Map.of("Retry-After", Long.toString(seconds(Duration.between(now, windowEnd)))));
        }
        used++;
    }

    /** An answer "not modified" costs nothing. */
    synchronized void giveBack() {
        if (used > 0) {
            used--;
        }
    }

    /** Adds the headers that tell where the client stands. */
    synchronized Answer label(Answer answer) {
        RateLimit limit = settings.rateLimit();
        if (limit != null) {
            label(
                    answer,
                    limit.requests() - used,
                    windowEnd.equals(Instant.MIN) ? settings.clock().instant() : windowEnd,
                    limit.requests());
        }
        return answer;
    }

    /** A refusal that has nothing to do with the real count. */
    Answer refusal(int status, Duration wait) {
        Answer answer =
                Answer.error(status, "API rate limit exceeded").with("Retry-After", Long.toString(seconds(wait)));
        label(answer, 0, settings.clock().instant().plus(wait), 1);
        return answer;
    }

    private void label(Answer answer, int remaining, Instant end, int limit) {
        if (headers == null) {
            return;
        }
        String remainingHeader = headers.remainingHeader();
        if (remainingHeader != null) {
            answer.with(remainingHeader, Integer.toString(remaining));
            if (remainingHeader.toLowerCase(Locale.ROOT).contains("remaining")) {
                answer.with(
                        remainingHeader.toLowerCase(Locale.ROOT).replace("remaining", "limit"),
                        Integer.toString(limit));
            }
        }
        String resetHeader = headers.resetHeader();
        if (resetHeader != null) {
            Duration left = Duration.between(settings.clock().instant(), end);
            long reset = headers.resetFormat() == ResetFormat.EPOCH_SECONDS
                    ? end.plusNanos(999_999_999).getEpochSecond()
                    : seconds(left);
            answer.with(resetHeader, Long.toString(reset));
        }
    }

    /** Rounded up, so that a client that waits so long is let in. */
    private static long seconds(Duration duration) {
        return Math.max(0, duration.plusNanos(999_999_999).toSeconds());
    }
}
