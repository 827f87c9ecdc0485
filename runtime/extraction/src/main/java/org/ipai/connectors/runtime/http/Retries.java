package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Repeats what fails for passing reasons, up to a number of attempts. */
final class Retries {

    private final int maxAttempts;
    private final Duration maxWait;
    private final Backoff backoff;
    private final QuotaGate gate;
    private final ConnectionFailures connections;
    private final WallClock clock;
    private final Counters counters;

    /** One attempt at a page. */
    interface Attempt<T> {
        T run()
                throws IOException, FetchException, SourceAccessException, QuotaExhaustedException,
                        InterruptedException;
    }

    Retries(
            TransportSettings settings,
            Backoff backoff,
            QuotaGate gate,
            ConnectionFailures connections,
            WallClock clock,
            Counters counters) {
        this.maxAttempts = settings.maxAttempts();
        this.maxWait = settings.maxQuotaWait();
        this.backoff = backoff;
        this.gate = gate;
        this.connections = connections;
        this.clock = clock;
        this.counters = counters;
    }

    /**
     * Runs attempts until one succeeds.
     *
     * @param place what is read, for messages
     * @param watch hears of further attempts, and of waits for rate limits
     */
    <T> T run(String place, FetchWatch watch, Attempt<T> attempt)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        int failed = 0;
        while (true) {
            try {
                return attempt.run();
            } catch (RuledRetryException e) {
                // Rules count their own attempts.
                pause(e.pause());
            } catch (RateLimitedException e) {
                afterRefusal(e, ++failed, watch);
            } catch (IOException e) {
                afterFault(place, e, ++failed);
            }
            counters.retries.increment();
            watch.retried();
        }
    }

    private void pause(Duration wait) throws QuotaExhaustedException, InterruptedException {
        if (wait.compareTo(maxWait) > 0) {
            throw gate.giveUp(clock.now().plus(wait));
        }
        if (!wait.isZero()) {
            clock.sleep(wait);
        }
    }

    private void afterRefusal(RateLimitedException e, int failed, FetchWatch watch)
            throws QuotaExhaustedException, InterruptedException {
        Instant until = e.until();
        if (failed >= maxAttempts) {
            throw gate.giveUp(until == null ? clock.now().plus(QuotaGate.UNKNOWN_WAIT) : until);
        }
        if (until == null) {
            Instant since = watch.now();
            clock.sleep(backoff.after(failed));
            watch.waited(since);
        }
    }

    private void afterFault(String place, IOException e, int failed)
            throws FetchException, SourceAccessException, InterruptedException {
        if (failed < maxAttempts && !connections.isFinal(e)) {
            clock.sleep(backoff.after(failed));
            return;
        }
        SourceAccessException access = connections.access(e);
        if (access != null) {
            throw access;
        }
        throw failure(place, e, failed);
    }

    private static FetchException failure(String place, IOException e, int attempts) {
        String tried = " (" + attempts + (attempts == 1 ? " attempt)" : " attempts)");
        if (e instanceof InvalidResponseException) {
            return new FetchException(
                    FailureReason.INVALID_RESPONSE,
                    "the response of " + place + " " + e.getMessage() + tried,
                    "nothing of this page was kept; check base_url and the stream's records path,"
                            + " or try again when the provider has recovered");
        }
        String problem = e instanceof TransientStatusException
                ? String.valueOf(e.getMessage())
                : place + " could not be read: " + e.getMessage();
        return new FetchException(
                FailureReason.UNAVAILABLE,
                problem + tried,
                "try again later; if it stays, see the provider's status page");
    }
}
