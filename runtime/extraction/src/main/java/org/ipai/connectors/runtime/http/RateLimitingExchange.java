package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps to the source's rate limit. */
final class RateLimitingExchange implements Exchange {

    private final QuotaGate gate;
    private final Exchange next;

    RateLimitingExchange(QuotaGate gate, Exchange next) {
        this.gate = gate;
        this.next = next;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        Instant since = call.watch().now();
        try {
            gate.enter();
        } finally {
            call.watch().waited(since);
        }
        @Nullable Reply reply = null;
        try {
            reply = next.send(call);
            return reply;
        } finally {
            gate.leave(reply);
        }
    }
}
