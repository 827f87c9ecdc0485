package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a listener about the requests of one page. */
final class FetchWatch {

    /** What a lock takes that nobody holds is no waiting. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    private final FetchListener listener;
    private final WallClock clock;
    private final PagePolicy policy;
    private final String template;
    private final AtomicInteger sent = new AtomicInteger();

    FetchWatch(FetchListener listener, WallClock clock, PagePolicy policy, String template) {
        this.listener = listener;
        this.clock = clock;
        this.policy = policy;
        this.template = template;
    }

    /** Of requests for no page, which nobody hears of. */
    static FetchWatch none() {
        return new FetchWatch(FetchListener.SILENT, WallClock.system(), PagePolicy.none(), "");
    }

    FetchListener.RequestListener sending(Call call) {
        return listener.sending(new SentRequest(
                policy.stream(),
                policy.slice(),
                call.method(),
                call.url().scheme(),
                call.url().host(),
                call.url().port(),
                template,
                sent.getAndIncrement()));
    }

    void retried() {
        listener.retried(policy.stream());
    }

    /** When a wait begins that {@link #waited} ends. */
    Instant now() {
        return clock.now();
    }

    /** A wait for a rate limit or a budget is over. */
    void waited(Instant since) {
        Duration wait = Duration.between(since, clock.now());
        if (wait.compareTo(SHORTEST_WAIT) >= 0) {
            listener.waited(policy.stream(), wait);
        }
    }
}
