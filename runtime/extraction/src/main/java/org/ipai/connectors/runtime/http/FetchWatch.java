package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a listener about the requests of one page. */
final class FetchWatch {

    /** What a lock takes that nobody holds is no waiting. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    private final FetchListener listener;
    private final PagePolicy policy;
    private final String template;
    private final AtomicInteger sent = new AtomicInteger();

    FetchWatch(FetchListener listener, PagePolicy policy, String template) {
        this.listener = listener;
        this.policy = policy;
        this.template = template;
    }

    /** Of requests for no page, which nobody hears of. */
    static FetchWatch none() {
        return new FetchWatch(FetchListener.SILENT, PagePolicy.none(), "");
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

    /**
     * A wait for a rate limit or a budget is over.
     *
     * @param since when it began, by {@link System#nanoTime()}
     */
    void waited(long since) {
        Duration wait = Duration.ofNanos(System.nanoTime() - since);
        if (wait.compareTo(SHORTEST_WAIT) >= 0) {
            listener.waited(policy.stream(), wait);
        }
    }
}
