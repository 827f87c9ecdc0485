package org.ipai.connectors.runtime.http;

import java.io.IOException;
import org.ipai.connectors.runtime.http.FetchListener.RequestListener;

/** Tells of each request that goes on the wire, and of how it ends. */
final class WatchedExchange implements Exchange {

    private final Exchange next;

    WatchedExchange(Exchange next) {
        this.next = next;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        RequestListener listener = call.watch().sending(call);
        Reply reply;
        try {
            reply = next.send(call);
        } catch (IOException
                | FetchException
                | SourceAccessException
                | QuotaExhaustedException
                | InterruptedException
                | RuntimeException e) {
            listener.failed(e);
            throw e;
        }
        listener.answered(reply.status(), reply.body().length);
        return reply;
    }
}
