package org.ipai.connectors.runtime.http;

/** One way to get an access token. Called by one thread at a time. */
interface TokenGrant {

    /**
     * Asks for a token.
     *
     * @throws SourceAccessException if none is to be had, saying what to do
     */
    IssuedToken issue() throws SourceAccessException, InterruptedException;
}
