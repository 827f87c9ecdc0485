package org.ipai.connectors.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.hook.Signing;
import org.jspecify.annotations.Nullable;

/** The exchanges that requests of one source pass through; {@link Retries} go round all of them. */
final class RequestStack {

    /** More than any answer with a token has. */
    private static final long MAX_TOKEN_BYTES = 1 << 20;

    private final SourceApi source;
    private final List<SourceStream> streams;
    private final TransportSettings settings;
    private final TransportEnvironment environment;
    private final WallClock clock;
    private final Counters counters;
    private final Origin origin;
    private final SourceAddress address;
    private final KnownSecrets secrets;
    private final QuotaGate gate;
    private final Exchange exchange;
    private Supplier<@Nullable Long> remaining;
    private CredentialRenewal renewal = CredentialRenewal.none();

    RequestStack(
            SourceApi source,
            List<SourceStream> streams,
            TransportSettings settings,
            TransportEnvironment environment,
            Counters counters,
            WireClient client) {
        this.source = source;
        this.streams = List.copyOf(streams);
        this.settings = settings;
        this.environment = environment;
        this.clock = environment.clock();
        this.counters = counters;
        this.address = SourceAddress.of(source);
        this.origin = Origin.of(address.base());
        this.secrets = KnownSecrets.of(source.authentication());
        this.gate = gate(source.rateLimitSignals());
        this.remaining = gate::lastRemaining;
        this.exchange = build(client);
    }

    /** Read from the wire upwards. */
    private Exchange build(WireClient client) {
        CassettePlayer player = environment.player();
        Exchange stack = player != null ? new ReplayExchange(player, own()) : live(client);
        stack = new IdentifyingExchange(settings.userAgent(), source.headers(), stack);
        stack = ConcurrencyExchange.of(source.quotas(), stack);
        stack = BudgetingExchange.of(source.quotas(), settings, environment, stack);
        stack = isPool() && player == null ? stack : new RateLimitingExchange(gate, stack);
        stack = new SameOriginExchange(origin, stack);
        return new RedirectingExchange(stack);
    }

    /** What is recorded is what a replay stands for: the exchange with a signed request, signature aside. */
    private Exchange live(WireClient client) {
        Exchange wire = new WatchedExchange(new WireExchange(client, new BodyLimit(settings.maxPageBytes()), counters));
        if (source.authentication() instanceof Authentication.BearerPool pool) {
            return recorded(pooled(pool, wire));
        }
        Authenticator authenticator = authenticator(client);
        renewal = authenticator.renewal();
        return recorded(signing(authenticator, wire));
    }

    private OwnAddress own() {
        return new OwnAddress(address.base(), environment.api());
    }

    /** The tokens of a pool have a quota each, so there is no common one. */
    private boolean isPool() {
        return source.authentication() instanceof Authentication.BearerPool;
    }

    private Exchange recorded(Exchange signed) {
        CassetteRecorder recorder = environment.recorder();
        return recorder == null ? signed : new RecordingExchange(recorder, source, streams, own(), signed);
    }

    private Exchange pooled(Authentication.BearerPool pool, Exchange wire) {
        Placement placement = Placement.authorization(pool.scheme());
        List<PooledToken> tokens = new ArrayList<>();
        for (Secret token : pool.tokens()) {
            String place =
                    "token " + (tokens.size() + 1) + " of " + pool.tokens().size() + " (" + token.origin() + ")";
            Exchange signed = signing(new FixedAuthenticator(placement, token.reveal()), wire);
            tokens.add(new PooledToken(place, signed, gate(source.rateLimitSignals())));
        }
        TokenPoolExchange exchanges =
                new TokenPoolExchange(tokens, environment.warnings(), settings.maxQuotaWait(), clock);
        remaining = exchanges::remaining;
        return exchanges;
    }

    private Exchange signing(Authenticator authenticator, Exchange wire) {
        Exchange hooked = HookSigningExchange.of(Signing.of(source), origin, secrets, clock, wire);
        return new AuthenticatingExchange(authenticator, origin, hooked);
    }

    private Authenticator authenticator(WireClient client) {
        WireExchange wire = new WireExchange(client, new BodyLimit(MAX_TOKEN_BYTES), counters);
        TokenRequests requests = new TokenRequests(
                wire,
                source,
                address,
                settings.userAgent(),
                printable(),
                endpoint -> retries(gate(RateLimitSignals.none()), endpoint, "the token endpoint's address"));
        return new Authenticators(address, requests, environment.tokens(), secrets, clock).of(source.authentication());
    }

    private QuotaGate gate(RateLimitSignals signals) {
        return new QuotaGate(signals, settings.maxQuotaWait(), clock);
    }

    private Retries retries(QuotaGate around, Origin to, String setting) {
        Backoff backoff = new Backoff(
                settings.firstBackoff(),
                settings.maxBackoff(),
                () -> ThreadLocalRandom.current().nextDouble());
        return new Retries(settings, backoff, around, new ConnectionFailures(to, setting), clock, counters);
    }

    Exchange exchange() {
        return exchange;
    }

    Retries retries() {
        return retries(gate, origin, "base_url");
    }

    /** Of the requests that no pool of tokens spreads. */
    QuotaGate gate() {
        return gate;
    }

    CredentialRenewal renewal() {
        return renewal;
    }

    SourceAddress address() {
        return address;
    }

    Printable printable() {
        return new Printable(secrets);
    }

    /** Requests that the source has left, as last told; null if it does not tell. */
    @Nullable
    Long remaining() {
        return remaining.get();
    }
}
