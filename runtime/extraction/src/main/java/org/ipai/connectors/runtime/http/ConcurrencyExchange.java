package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.ipai.connectors.runtime.connector.Quota;

/** Has no more requests under way than the source takes at a time. */
final class ConcurrencyExchange implements Exchange {

    private final Semaphore places;
    private final Exchange next;

    private ConcurrencyExchange(int limit, Exchange next) {
        this.places = new Semaphore(limit, true);
        this.next = next;
    }

    static Exchange of(List<Quota> quotas, Exchange next) {
        return quotas.stream()
                .filter(Quota.Concurrent.class::isInstance)
                .map(quota -> ((Quota.Concurrent) quota).limit())
                .min(Integer::compare)
                .<Exchange>map(limit -> new ConcurrencyExchange(limit, next))
                .orElse(next);
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        places.acquire();
        try {
            return next.send(call);
        } finally {
            places.release();
        }
    }
}
