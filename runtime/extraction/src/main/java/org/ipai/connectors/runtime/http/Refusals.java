package org.ipai.connectors.runtime.http;

import java.util.Locale;

/** Recognises refusals for want of quota, as common APIs word them. */
final class Refusals {

    private final QuotaGate gate;

    Refusals(QuotaGate gate) {
        this.gate = gate;
    }

    /** Closes the gate and throws if the reply is one. */
    void check(Reply reply) throws RateLimitedException {
        if (isRefusal(reply)) {
            throw new RateLimitedException(gate.refused(reply));
        }
    }

    /** GitHub answers 403 both for missing rights and for its primary and secondary limits. */
    boolean isRefusal(Reply reply) {
        if (reply.status() == 429) {
            return true;
        }
        return reply.status() == 403
                && (reply.headers().get("Retry-After") != null
                        || gate.saysNothingRemains(reply)
                        || ProviderMessage.of(reply).toLowerCase(Locale.ROOT).contains("rate limit"));
    }
}
