package org.ipai.connectors.runtime.http;

import java.io.IOException;

/** Sends a request and returns what came back, whatever the status. Decorators add one behaviour each. */
interface Exchange {

    /**
     * Sends and waits for the reply.
     *
     * @throws IOException if asking again may help
     * @throws FetchException if it would not
     * @throws SourceAccessException if no request of the source can be signed
     */
    Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException;
}
