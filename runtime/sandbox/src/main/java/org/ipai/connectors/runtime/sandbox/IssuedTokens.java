package org.ipai.connectors.runtime.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Tokens that the sandbox gave out, each for a time and a number of requests. */
final class IssuedTokens {

    private final Duration lifetime;
    private final long requests;
    private final Clock clock;
    private final String api;
    private final AtomicLong issued;
    private final Map<String, Life> lives = new HashMap<>();

    /** What is left of a token's life. */
    private record Life(Instant end, long requests) {}

    /**
     * No tokens yet.
     *
     * @param requests how many a token is good for
     */
    IssuedTokens(Duration lifetime, long requests, Clock clock) {
        this(lifetime, requests, clock, "", new AtomicLong());
    }

    private IssuedTokens(Duration lifetime, long requests, Clock clock, String api, AtomicLong issued) {
        this.lifetime = lifetime;
        this.requests = requests;
        this.clock = clock;
        this.api = api;
        this.issued = issued;
    }

    /** Tokens of an API, which are counted with these but open no other API. */
    IssuedTokens of(String name) {
        return new IssuedTokens(lifetime, requests, clock, name, issued);
    }

    synchronized String issue(String kind) {
        String token = "sandbox-" + api + kind + "-" + issued.incrementAndGet();
        lives.put(token, new Life(clock.instant().plus(lifetime), requests));
        return token;
    }

    /** Whether a token lives; takes one request from it. */
    synchronized boolean use(String token) {
        @Nullable Life life = lives.get(token);
        if (life == null || life.requests() == 0 || !clock.instant().isBefore(life.end())) {
            lives.remove(token);
            return false;
        }
        lives.put(token, new Life(life.end(), life.requests() - 1));
        return true;
    }

    Duration lifetime() {
        return lifetime;
    }

    Instant end() {
        return clock.instant().plus(lifetime);
    }

    long issued() {
        return issued.get();
    }
}
