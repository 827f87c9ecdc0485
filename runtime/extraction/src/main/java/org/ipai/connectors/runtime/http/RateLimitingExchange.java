package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps to the source's rate limit and recognises its refusals. */
final class RateLimitingExchange implements Exchange {

    private final QuotaGate gate;
    private final Exchange next;

    RateLimitingExchange(QuotaGate gate, Exchange next) {
        this.gate = gate;
        this.next = next;
    }

    @Override
    public Reply send(Call call) throws IOException, FetchException, QuotaExhaustedException, InterruptedException {
        gate.enter();
        Reply reply = sendAndLeave(call);
        if (isRefusal(reply)) {
            throw new RateLimitedException(gate.refused(reply));
        }
        return reply;
    }

    private Reply sendAndLeave(Call call)
            throws IOException, FetchException, QuotaExhaustedException, InterruptedException {
        @Nullable Reply reply = null;
        try {
            reply = next.send(call);
            return reply;
        } finally {
            gate.leave(reply);
        }
    }

    /** GitHub answers 403 both for missing rights and for its primary and secondary limits. */
    private boolean isRefusal(Reply reply) {
        if (reply.status() == 429) {
            return true;
        }
        return reply.status() == 403
                && (reply.headers().get("Retry-After") != null
                        || gate.saysNothingRemains(reply)
                        || ProviderMessage.of(reply).toLowerCase(Locale.ROOT).contains("rate limit"));
    }
}
