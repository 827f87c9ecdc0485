package org.ipai.connectors.runtime.http;

import org.ipai.connectors.runtime.connector.Secret;

/** Keeps the refresh tokens of a connection where the provider replaces them at each use. */
public interface TokenStore {

    /**
     * Uses the newest refresh token up and keeps its successor, before anybody else can use either.
     *
     * @param configured the first refresh token; what was kept for another one is dropped
     * @param use calls the provider
     * @throws SourceAccessException if {@code use} does
     */
    void exchange(Secret configured, Use use) throws SourceAccessException, InterruptedException;

    /** Uses a refresh token up. */
    @FunctionalInterface
    interface Use {

        /** The refresh token for the next time. */
        Secret of(Secret refreshToken) throws SourceAccessException, InterruptedException;
    }

    /** Keeps tokens as long as the process lives, for providers that do not replace them and for tests. */
    static TokenStore inMemory() {
        return new InMemoryTokenStore();
    }
}
