package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * Fetches pages of one API of a source: signed, within its rate limit, repeated while repeating may help. For use by any number of
 * threads; an interrupt ends a fetch at once.
 */
public final class HttpTransport implements AutoCloseable {

    private final WallClock clock;
    private final Counters counters = new Counters();
    private final WireClient client;
    private final RequestStack stack;
    private final Retries retries;
    private final StatusFailures statuses;
    private final ErrorRules errors;
    private final Refusals refusals;
    private final Printable printable;
    private final FetchListener listener;

    /**
     * A transport to one API, with quotas and connections of its own, that keeps refresh tokens for this process only.
     *
     * @throws org.ipai.connectors.runtime.connector.InvalidConfigException if the source cannot be talked to safely
     */
    public HttpTransport(SourceApi source, TransportSettings settings) {
        this(source, settings, TransportEnvironment.standard());
    }

    /** With a clock of one's own, for tests. */
    public HttpTransport(SourceApi source, TransportSettings settings, WallClock clock) {
        this(source, settings, TransportEnvironment.standard().withClock(clock));
    }

    /** With surroundings of one's own: where budgets are kept, and recordings. */
    public HttpTransport(SourceApi source, TransportSettings settings, TransportEnvironment environment) {
        this(source, source instanceof Source whole ? whole.streams() : List.of(), settings, environment);
    }

    /**
     * @param streams those read from the API
     */
    HttpTransport(
            SourceApi source,
            List<SourceStream> streams,
            TransportSettings settings,
            TransportEnvironment environment) {
        this.clock = environment.clock();
        this.listener = environment.listener();
        this.client = new WireClient(settings);
        this.stack = new RequestStack(source, streams, settings, environment, counters, client);
        this.printable = stack.printable();
        this.statuses = new StatusFailures(printable);
        this.refusals = new Refusals(stack.gate());
        Backoff backoff = new Backoff(settings.firstBackoff(), settings.maxBackoff(), HttpTransport::random);
        this.retries = stack.retries();
        this.errors = new ErrorRules(
                source.errorRules(),
                settings.maxAttempts(),
                new RuleWaits(backoff, HttpTransport::random, stack.gate(), clock, new QuotaReset(source.quotas())),
                new RuledFailures(statuses),
                stack.gate(),
                stack.renewal());
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /**
     * The absolute URL of a request.
     *
     * @throws IllegalArgumentException if its path makes none
     */
    public String url(Request request) {
        return stack.address().resolve(request).toString();
    }

    /** Fetches a page of no stream, as {@link #fetch(PageRequest, PagePolicy, PageReader)} does. */
    public <T> Fetched<T> fetch(PageRequest request, PageReader<T> reader)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        return fetch(request, PagePolicy.none(), reader);
    }

    /**
     * Fetches a page.
     *
     * @param policy for whom, and what to do about errors
     * @throws FetchException if this page cannot be had
     * @throws SourceAccessException if no page of the source can be had
     * @throws QuotaExhaustedException if the source's rate limit asks for too long a wait
     */
    public <T> Fetched<T> fetch(PageRequest request, PagePolicy policy, PageReader<T> reader)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        Call call = call(request, policy);
        PageErrors pageErrors = new PageErrors(errors, policy);
        try {
            return retries.run(
                    Call.shown(call.url()),
                    call.watch(),
                    () -> read(stack.exchange().send(call), request, pageErrors, reader));
        } catch (NotRecordedException e) {
            throw e.access();
        }
    }

    private Call call(PageRequest request, PagePolicy policy) throws FetchException {
        FetchWatch watch =
                new FetchWatch(listener, clock, policy, request.request().template());
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
        return new Call(HttpUrl.get(request.url()), headers.build(), request.body(), policy, watch);
    }

    private <T> Fetched<T> read(Reply reply, PageRequest request, PageErrors pageErrors, PageReader<T> reader)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        if (reply.status() == 304 && request.etag() != null) {
            counters.notModified.increment();
            return new Fetched.NotModified<>();
        }
        if (pageErrors.judge(reply) == PageErrors.Verdict.EMPTY) {
            return new Fetched.NoRecords<>();
        }
        refusals.check(reply);
        if (request.emptyStatuses().contains(reply.status())) {
            return new Fetched.NoRecords<>();
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

    /** The present, as this transport tells it. */
    public Instant now() {
        return clock.now();
    }

    /** What was done so far. */
    public TransportStatistics statistics() {
        return new TransportStatistics(
                counters.requests.sum(),
                counters.retries.sum(),
                counters.notModified.sum(),
                counters.bytesReceived.sum(),
                stack.remaining());
    }

    /** Ends requests under way and closes connections. */
    @Override
    public void close() {
        client.close();
    }
}
