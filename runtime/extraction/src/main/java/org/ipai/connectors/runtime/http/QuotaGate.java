package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests pass while the source's rate limit allows them. Shared by everything that talks to the source, so that
 * requests under way elsewhere are counted before the source has reported them.
 */
final class QuotaGate {

    /** GitHub's advice for refusals that name no time: wait at least one minute. */
    static final Duration UNKNOWN_WAIT = Duration.ofMinutes(1);

    /** Resets of one window, computed from clocks that count whole seconds, differ by as much. */
    private static final Duration SAME_WINDOW = Duration.ofSeconds(2);

    private final RateLimitHeaders signals;
    private final Duration maxWait;
    private final WallClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();

    private Instant blockedUntil = Instant.MIN;
    private Instant givenUpUntil = Instant.MIN;
    private @Nullable Window window;
    private @Nullable Long lastRemaining;
    private int inside;

    /** How many requests the source takes until when. */
    private record Window(long remaining, Instant reset) {}

    QuotaGate(RateLimitSignals signals, Duration maxWait, WallClock clock) {
        this.signals = new RateLimitHeaders(signals);
        this.maxWait = maxWait;
        this.clock = clock;
    }

    /** Lets a request pass if it need not wait; then {@link #leave} must follow. */
    boolean enterNow() {
        lock.lock();
        try {
            boolean opens = room(clock.now()) > 0;
            inside += opens ? 1 : 0;
            return opens;
        } finally {
            lock.unlock();
        }
    }

    /** How many requests may pass at once; of a quota that is not known, the more the fewer are under way. */
    long room() {
        lock.lock();
        try {
            return room(clock.now());
        } finally {
            lock.unlock();
        }
    }

    private long room(Instant now) {
        if (opens(now).isAfter(now)) {
            return 0;
        }
        return (window == null ? Long.MAX_VALUE : window.remaining()) - inside;
    }

    /** When the gate opens as far as is known; not after now if a request that is under way will tell. */
    Instant opensAt() {
        lock.lock();
        try {
            return opens(clock.now());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a request may be sent. Every call that returns must be followed by {@link #leave}.
     *
     * @throws QuotaExhaustedException if the wait would be too long; from then on for everybody, until it is over
     */
    void enter() throws QuotaExhaustedException, InterruptedException {
        Duration wait = tryEnter();
        while (!wait.isZero()) {
            clock.sleep(wait);
            wait = tryEnter();
        }
    }

    private Duration tryEnter() throws QuotaExhaustedException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Instant now = clock.now();
                Instant opens = opens(now);
                if (opens.isAfter(now)) {
                    return waitUntil(opens, now);
                }
                if (window == null || window.remaining() > inside) {
                    inside++;
                    return Duration.ZERO;
                }
                left.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** When the gate opens as far as is known; in the past if it is open or if a request inside will tell more. */
    private Instant opens(Instant now) {
        if (window != null && !window.reset().isAfter(now)) {
            window = null;
        }
        boolean usedUp = window != null && window.remaining() <= 0 && inside == 0;
        return window != null && usedUp && window.reset().isAfter(blockedUntil) ? window.reset() : blockedUntil;
    }

    private Duration waitUntil(Instant opens, Instant now) throws QuotaExhaustedException {
        Duration wait = Duration.between(now, opens);
        if (wait.compareTo(maxWait) > 0) {
            givenUpUntil = opens;
        }
        if (givenUpUntil.isAfter(now)) {
            throw new QuotaExhaustedException(givenUpUntil);
        }
        return wait;
    }

    /**
     * Says that a request is over.
     *
     * @param reply what came back, or null if nothing did
     */
    void leave(@Nullable Reply reply) {
        lock.lock();
        try {
            inside--;
            if (reply != null) {
                learn(reply, clock.now());
            }
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void learn(Reply reply, Instant now) {
        Long remaining = signals.remaining(reply.headers());
        if (remaining != null) {
            lastRemaining = remaining;
            Instant reset = signals.reset(reply.headers(), now);
            learnWindow(remaining, reset == null && remaining <= 0 ? now.plus(UNKNOWN_WAIT) : reset, now);
        } else if (window != null) {
            window = new Window(window.remaining() - 1, window.reset());
        }
        Instant retryAfter = RateLimitHeaders.retryAfter(reply.headers(), now);
        if (retryAfter != null && !reply.isSuccessful()) {
            block(retryAfter);
        }
    }

    private void learnWindow(long remaining, @Nullable Instant reset, Instant now) {
        if (reset == null || !reset.isAfter(now)) {
            return;
        }
        if (remaining <= 0) {
            block(reset);
        }
        Window known = window;
        boolean same =
                known != null && Duration.between(known.reset(), reset).abs().compareTo(SAME_WINDOW) <= 0;
        // Replies overtake each other: within a window the smallest number is the newest.
        window = known != null && same
                ? new Window(Math.min(remaining, known.remaining()), known.reset())
                : new Window(remaining, reset);
    }

    private void block(Instant until) {
        if (until.isAfter(blockedUntil)) {
            blockedUntil = until;
        }
    }

    /** Closes the gate after a refusal; returns until when, or null if an ordinary backoff is all there is to do. */
    @Nullable
    Instant refused(Reply reply) {
        lock.lock();
        try {
            Instant now = clock.now();
            if (blockedUntil.isAfter(now)) {
                return blockedUntil;
            }
            if (reply.status() == 429 || RateLimitHeaders.retryAfter(reply.headers(), now) != null) {
                return null;
            }
            block(now.plus(UNKNOWN_WAIT));
            return blockedUntil;
        } finally {
            lock.unlock();
        }
    }

    /** Lets no request pass before a time. */
    void close(Instant until) {
        lock.lock();
        try {
            block(until);
        } finally {
            lock.unlock();
        }
    }

    /** Closes the gate for as long as one should wait who is not told how long. */
    Instant blockForAWhile() {
        lock.lock();
        try {
            block(clock.now().plus(UNKNOWN_WAIT));
            return blockedUntil;
        } finally {
            lock.unlock();
        }
    }

    boolean saysNothingRemains(Reply reply) {
        Long remaining = signals.remaining(reply.headers());
        return remaining != null && remaining <= 0;
    }

    /** Closes the gate for everybody: the source went on refusing. */
    QuotaExhaustedException giveUp(Instant until) {
        lock.lock();
        try {
            block(until);
            givenUpUntil = blockedUntil;
            return new QuotaExhaustedException(givenUpUntil);
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Long lastRemaining() {
        lock.lock();
        try {
            return lastRemaining;
        } finally {
            lock.unlock();
        }
    }
}
