package org.ipai.connectors.runtime.http;

import org.jspecify.annotations.Nullable;

/**
 * What a transport uses besides the network.
 *
 * @param clock time and waiting
 * @param ledger what was spent of budgets that outlive the process
 * @param tokens keeps refresh tokens that the provider replaces
 * @param warnings hears of credentials that should be looked after
 * @param listener hears of requests for pages
 * @param recorder takes every exchange, or null
 * @param player answers instead of the network, or null
 * @param api name of the API in recordings; empty for the default one
 */
public record TransportEnvironment(
        WallClock clock,
        QuotaLedger ledger,
        TokenStore tokens,
        TokenWarnings warnings,
        FetchListener listener,
        @Nullable CassetteRecorder recorder,
        @Nullable CassettePlayer player,
        String api) {

    /** The machine's clock, budgets and refresh tokens that end with the process, the network; nobody hears warnings. */
    public static TransportEnvironment standard() {
        return new TransportEnvironment(
                WallClock.system(),
                QuotaLedger.inMemory(),
                TokenStore.inMemory(),
                warning -> {},
                FetchListener.SILENT,
                null,
                null,
                "");
    }

    public TransportEnvironment withClock(WallClock other) {
        return new TransportEnvironment(other, ledger, tokens, warnings, listener, recorder, player, api);
    }

    public TransportEnvironment withLedger(QuotaLedger other) {
        return new TransportEnvironment(clock, other, tokens, warnings, listener, recorder, player, api);
    }

    public TransportEnvironment withTokens(TokenStore other) {
        return new TransportEnvironment(clock, ledger, other, warnings, listener, recorder, player, api);
    }

    public TransportEnvironment withWarnings(TokenWarnings other) {
        return new TransportEnvironment(clock, ledger, tokens, other, listener, recorder, player, api);
    }

    public TransportEnvironment withListener(FetchListener other) {
        return new TransportEnvironment(clock, ledger, tokens, warnings, other, recorder, player, api);
    }

    /** Exchanges are written down as they happen. */
    public TransportEnvironment recordingTo(CassetteRecorder cassettes) {
        return new TransportEnvironment(clock, ledger, tokens, warnings, listener, cassettes, player, api);
    }

    /** No request is sent; waits take no time, and what is spent of budgets counts for this transport only. */
    public TransportEnvironment replaying(CassettePlayer cassettes) {
        return new TransportEnvironment(
                cassettes.clock(), QuotaLedger.inMemory(), tokens, warnings, listener, recorder, cassettes, api);
    }

    /** Recordings tell this API's requests from those of others. */
    TransportEnvironment ofApi(String name) {
        return new TransportEnvironment(clock, ledger, tokens, warnings, listener, recorder, player, name);
    }
}
