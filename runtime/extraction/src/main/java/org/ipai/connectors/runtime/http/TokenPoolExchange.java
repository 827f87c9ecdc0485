package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Spreads requests over tokens that have quotas of their own: each takes the token with most requests left. A token whose
 * quota is used up is passed over until its reset, one that is refused with 401 for good.
 */
final class TokenPoolExchange implements Exchange {

    private static final int UNAUTHORIZED = 401;

    private final List<PooledToken> tokens;
    private final TokenWarnings warnings;
    private final Duration maxWait;
    private final WallClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    TokenPoolExchange(List<PooledToken> tokens, TokenWarnings warnings, Duration maxWait, WallClock clock) {
        this.tokens = List.copyOf(tokens);
        this.warnings = warnings;
        this.maxWait = maxWait;
        this.clock = clock;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        for (int refusals = 1; ; refusals++) {
            PooledToken token = take(call);
            Reply reply = sendAndGiveBack(token, call);
            if (reply.status() == UNAUTHORIZED) {
                retire(token);
            } else if (token.isRefusal(reply)) {
                Instant until = token.passOver(reply);
                if (refusals >= tokens.size()) {
                    throw new RateLimitedException(until);
                }
            } else {
                return reply;
            }
        }
    }

    private Reply sendAndGiveBack(PooledToken token, Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        @Nullable Reply reply = null;
        try {
            reply = token.exchange().send(call);
            return reply;
        } finally {
            token.gate().leave(reply);
            signal();
        }
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void retire(PooledToken token) throws SourceAccessException {
        if (token.retire()) {
            warnings.tell(
                    token.place() + " was refused with 401 and is not used any more; it may be mistyped, expired or"
                            + " revoked: replace it");
        }
    }

    private PooledToken take(Call call) throws SourceAccessException, QuotaExhaustedException, InterruptedException {
        Instant since = call.watch().now();
        try {
            return take();
        } finally {
            call.watch().waited(since);
        }
    }

    /** The token with most requests left, entered. */
    private PooledToken take() throws SourceAccessException, QuotaExhaustedException, InterruptedException {
        while (true) {
            Duration wait = Duration.ZERO;
            lock.lockInterruptibly();
            try {
                PooledToken token = tryTake();
                if (token != null) {
                    return token;
                }
                wait = untilOneOpens();
                if (wait.isZero()) {
                    changed.await();
                }
            } finally {
                lock.unlock();
            }
            if (!wait.isZero()) {
                clock.sleep(wait);
            }
        }
    }

    private @Nullable PooledToken tryTake() throws SourceAccessException {
        List<PooledToken> left = usable();
        if (left.isEmpty()) {
            throw new SourceAccessException(
                    "all " + tokens.size() + " tokens of the pool were refused with 401",
                    "check the connection's tokens: they may be mistyped, expired or revoked; then run 'check'",
                    null);
        }
        return left.stream()
                .sorted(Comparator.comparing((PooledToken token) -> token.gate().room())
                        .reversed())
                .filter(token -> token.gate().enterNow())
                .findFirst()
                .orElse(null);
    }

    /** Zero if a request that is under way will tell more. */
    private Duration untilOneOpens() throws QuotaExhaustedException {
        Instant now = clock.now();
        Instant opens = usable().stream()
                .map(token -> token.gate().opensAt())
                .min(Comparator.naturalOrder())
                .orElse(now);
        if (!opens.isAfter(now)) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, opens);
        if (wait.compareTo(maxWait) > 0) {
            throw new QuotaExhaustedException(opens);
        }
        return wait;
    }

    private List<PooledToken> usable() {
        return tokens.stream().filter(PooledToken::isUsable).toList();
    }

    /** Requests that the usable tokens have left, as far as they are known; null if none is. */
    @Nullable
    Long remaining() {
        List<Long> known = usable().stream()
                .flatMap(
                        token -> java.util.stream.Stream.ofNullable(token.gate().lastRemaining()))
                .toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToLong(Long::longValue).sum();
    }
}
