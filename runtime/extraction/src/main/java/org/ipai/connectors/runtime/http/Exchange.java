package org.ipai.connectors.runtime.http;

import java.io.IOException;

/** Sends a GET and returns what came back, whatever the status. Decorators add one behaviour each. */
interface Exchange {

    /**
     * Sends and waits for the reply.
     *
     * @throws IOException if asking again may help
     * @throws FetchException if it would not
     */
    Reply send(Get get) throws IOException, FetchException, QuotaExhaustedException, InterruptedException;
}
