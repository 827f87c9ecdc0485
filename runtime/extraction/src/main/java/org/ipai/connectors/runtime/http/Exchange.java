package org.ipai.connectors.runtime.http;

import java.io.IOException;

/** Sends a request and returns what came back, whatever the status. Decorators add one behaviour each. */
interface Exchange {

    /**
     * Sends and waits for the reply.
     *
     * @throws IOException if asking again may help
     * @throws FetchException if it would not
     */
    Reply send(Call call) throws IOException, FetchException, QuotaExhaustedException, InterruptedException;
}
