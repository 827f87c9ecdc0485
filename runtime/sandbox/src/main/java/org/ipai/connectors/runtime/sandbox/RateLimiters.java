package org.ipai.connectors.runtime.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ipai.connectors.runtime.sandbox.definition.RateLimitDefinition;
import org.jspecify.annotations.Nullable;

/** A quota for each caller. */
final class RateLimiters {

    private final SandboxSettings settings;
    private final @Nullable RateLimitDefinition headers;
    private final Map<String, RateLimiter> byCaller = new ConcurrentHashMap<>();

    RateLimiters(SandboxSettings settings, @Nullable RateLimitDefinition headers) {
        this.settings = settings;
        this.headers = headers;
    }

    RateLimiter of(String caller) {
        return byCaller.computeIfAbsent(caller, name -> new RateLimiter(settings, headers));
    }

    /** The quota of requests that are not let in. */
    RateLimiter nobody() {
        return of("");
    }
}
