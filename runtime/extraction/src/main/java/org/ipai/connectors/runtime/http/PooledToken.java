package org.ipai.connectors.runtime.http;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** One token of a pool, with its own quota. */
final class PooledToken {

    private final String place;
    private final Exchange exchange;
    private final QuotaGate gate;
    private final AtomicBoolean retired = new AtomicBoolean();

    /**
     * A token.
     *
     * @param place its position in the configuration, for people
     * @param exchange signs with it
     * @param gate keeps to its quota
     */
    PooledToken(String place, Exchange exchange, QuotaGate gate) {
        this.place = place;
        this.exchange = exchange;
        this.gate = gate;
    }

    String place() {
        return place;
    }

    Exchange exchange() {
        return exchange;
    }

    QuotaGate gate() {
        return gate;
    }

    boolean isUsable() {
        return !retired.get();
    }

    /** Takes the token out; returns false if it was out already. */
    boolean retire() {
        return retired.compareAndSet(false, true);
    }

    boolean isRefusal(Reply reply) {
        return new Refusals(gate).isRefusal(reply);
    }

    /** Leaves the token alone until its quota resets, or for a while if nobody says when that is. */
    Instant passOver(Reply reply) {
        Instant until = gate.refused(reply);
        return until != null ? until : gate.blockForAWhile();
    }
}
