package org.ipai.connectors.contract;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds one request of a kind back until it is let go; those before and after it pass. */
public final class HeldRequest implements RecordingForward.Gate {

    /** Seconds on an idle machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Predicate<URI> kind;
    private final AtomicInteger before;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /**
     * A gate that is still open.
     *
     * @param before how many requests of the kind pass first
     */
    public HeldRequest(Predicate<URI> kind, int before) {
        this.kind = kind;
        this.before = new AtomicInteger(before);
    }

    @Override
    public void pass(URI request) throws InterruptedException {
        if (kind.test(request) && before.getAndDecrement() == 0) {
            held.countDown();
            released.await();
        }
    }

    /** Waits until there is one. */
    public void await() throws InterruptedException {
        assertThat(held.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .as("a request that is held back within " + PATIENCE)
                .isTrue();
    }

    public void release() {
        released.countDown();
    }
}
