package org.ipai.connectors.runtime.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts the current window of each budget. */
final class MemoryLedger implements QuotaLedger {

    private final Map<String, Spent> all = new HashMap<>();

    private record Spent(Instant window, long units) {}

    @Override
    public synchronized boolean spend(String quota, Instant window, long units, long limit) {
        long total = spent(quota, window) + units;
        if (total > limit) {
            return false;
        }
        all.put(quota, new Spent(window, total));
        return true;
    }

    @Override
    public synchronized void learn(String quota, Instant window, long spent) {
        all.put(quota, new Spent(window, Math.max(spent, spent(quota, window))));
    }

    private long spent(String quota, Instant window) {
        Spent known = all.get(quota);
        return known != null && known.window().equals(window) ? known.units() : 0;
    }
}
