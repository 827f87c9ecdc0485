package org.ipai.connectors.runtime.sandbox;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ipai.connectors.runtime.connector.Quota;

/** Lets in as many requests at a time as the provider takes. */
final class Turnstile {

    /** A client that has read an answer may ask again before the server has noticed that it is sent. */
    private static final long NOTICED_MILLIS = 50;

    private final Semaphore places;

    Turnstile(List<Quota> quotas) {
        this.places = new Semaphore(quotas.stream()
                .filter(Quota.Concurrent.class::isInstance)
                .mapToInt(quota -> ((Quota.Concurrent) quota).limit())
                .min()
                .orElse(Integer.MAX_VALUE));
    }

    boolean enter() {
        try {
            return places.tryAcquire(NOTICED_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }
}
