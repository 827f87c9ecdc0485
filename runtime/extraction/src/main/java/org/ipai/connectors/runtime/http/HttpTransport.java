package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceApi;

/**
 * Fetches pages of one API of a source: signed, within its rate limit, repeated while repeating may help. For use by any number of
 * threads; an interrupt ends a fetch at once.
 */
public final class HttpTransport implements AutoCloseable {

    private final SourceAddress address;
    private final WallClock clock;
    private final Counters counters = new Counters();
    private final QuotaGate gate;
    private final OkHttpClient client;
    private final Exchange exchange;
    private final Retries retries;
    private final StatusFailures statuses;
    private final Printable printable;

    /**
     * A transport to one API, with quotas and connections of its own.
     *
     * @throws org.ipai.connectors.runtime.connector.InvalidConfigException if the source cannot be talked to safely
     */
    public HttpTransport(SourceApi source, TransportSettings settings) {
        this(source, settings, WallClock.system());
    }

    /** With a clock of one's own, for tests. */
    public HttpTransport(SourceApi source, TransportSettings settings, WallClock clock) {
        this.address = SourceAddress.of(source);
        this.clock = clock;
        this.gate = new QuotaGate(source.rateLimitSignals(), settings.maxQuotaWait(), clock);
        this.client = client(settings);
        this.exchange = exchange(source, settings);
        this.retries = retries(settings);
        this.printable = new Printable(source.authentication());
        this.statuses = new StatusFailures(printable);
    }

    /** The stack, read from the wire upwards; {@link Retries} go round all of it. */
    private Exchange exchange(SourceApi source, TransportSettings settings) {
        Origin origin = Origin.of(address.base());
        Exchange stack = new WireExchange(client, new BodyLimit(settings.maxPageBytes()), counters);
        stack = new AuthenticatingExchange(source.authentication(), origin, stack);
        stack = new IdentifyingExchange(settings.userAgent(), source.headers(), stack);
        stack = new RateLimitingExchange(gate, stack);
        stack = new SameOriginExchange(origin, stack);
        return new RedirectingExchange(stack);
    }

    private Retries retries(TransportSettings settings) {
        Backoff backoff = new Backoff(
                settings.firstBackoff(),
                settings.maxBackoff(),
                () -> ThreadLocalRandom.current().nextDouble());
        ConnectionFailures connections = new ConnectionFailures(Origin.of(address.base()));
        return new Retries(settings, backoff, gate, connections, clock, counters);
    }

    private static OkHttpClient client(TransportSettings settings) {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), HttpTransport::daemon));
        // Whoever calls bounds the requests in flight.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .addNetworkInterceptor(RetryAfterCloak::hide)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ipai-http");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The absolute URL of a request.
     *
     * @throws IllegalArgumentException if its path makes none
     */
    public String url(Request request) {
        return address.resolve(request).toString();
    }

    /**
     * Fetches a page.
     *
     * @throws FetchException if this page cannot be had
     * @throws SourceAccessException if no page of the source can be had
     * @throws QuotaExhaustedException if the source's rate limit asks for too long a wait
     */
    public <T> Fetched<T> fetch(PageRequest request, PageReader<T> reader)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        Call call = call(request);
        return retries.run(Call.shown(call.url()), () -> read(exchange.send(call), request, reader));
    }

    private static Call call(PageRequest request) throws FetchException {
        Headers.Builder headers = new Headers.Builder();
        try {
            request.request().headers().forEach(header -> headers.set(header.name(), header.value()));
        } catch (IllegalArgumentException e) {
            throw new FetchException(
                    FailureReason.INVALID_REQUEST,
                    "a header of the request has characters that no header can hold",
                    "check the stream's header parameters, and the config fields and parent values they are made of");
        }
        if (request.etag() != null && HeaderText.isValid(request.etag())) {
            headers.set("If-None-Match", request.etag());
        }
        return new Call(HttpUrl.get(request.url()), headers.build(), request.json());
    }

    private <T> Fetched<T> read(Reply reply, PageRequest request, PageReader<T> reader)
            throws IOException, FetchException, SourceAccessException {
        if (request.emptyStatuses().contains(reply.status())) {
            return new Fetched.NoRecords<>();
        }
        if (reply.status() == 304 && request.etag() != null) {
            counters.notModified.increment();
            return new Fetched.NotModified<>();
        }
        statuses.check(reply);
        try {
            JsonBody.check(reply);
            return new Fetched.Page<>(reader.read(new PageResponse(reply, clock.now())));
        } catch (InvalidResponseException e) {
            throw new InvalidResponseException(withExcerpt(e, reply));
        }
    }

    private String withExcerpt(InvalidResponseException e, Reply reply) {
        String problem = printable.excerpt(String.valueOf(e.getMessage()), 300);
        String excerpt = printable.excerpt(reply.body());
        return excerpt.isEmpty() ? problem : problem + "; it starts with: " + excerpt;
    }

    /** What was done so far. */
    public TransportStatistics statistics() {
        return new TransportStatistics(
                counters.requests.sum(),
                counters.retries.sum(),
                counters.notModified.sum(),
                counters.bytesReceived.sum(),
                gate.lastRemaining());
    }

    /** Ends requests under way and closes connections. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdownNow();
        client.connectionPool().evictAll();
    }
}
