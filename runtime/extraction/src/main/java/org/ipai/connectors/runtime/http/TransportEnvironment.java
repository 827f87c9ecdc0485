package org.ipai.connectors.runtime.http;

import org.jspecify.annotations.Nullable;

/**
 * What a transport uses besides the network.
 *
 * @param clock time and waiting
 * @param ledger what was spent of budgets that outlive the process
 * @param recorder takes every exchange, or null
 * @param player answers instead of the network, or null
 */
public record TransportEnvironment(
        WallClock clock,
        QuotaLedger ledger,
        @Nullable CassetteRecorder recorder,
        @Nullable CassettePlayer player) {

    /** The machine's clock, budgets that end with the process, the network. */
    public static TransportEnvironment standard() {
        return new TransportEnvironment(WallClock.system(), QuotaLedger.inMemory(), null, null);
    }

    public TransportEnvironment withClock(WallClock other) {
        return new TransportEnvironment(other, ledger, recorder, player);
    }

    public TransportEnvironment withLedger(QuotaLedger other) {
        return new TransportEnvironment(clock, other, recorder, player);
    }

    /** Exchanges are written down as they happen. */
    public TransportEnvironment recordingTo(CassetteRecorder cassettes) {
        return new TransportEnvironment(clock, ledger, cassettes, player);
    }

    /** No request is sent; waits take no time, and what is spent of budgets counts for this transport only. */
    public TransportEnvironment replaying(CassettePlayer cassettes) {
        return new TransportEnvironment(cassettes.clock(), QuotaLedger.inMemory(), recorder, cassettes);
    }
}
