package org.ipai.connectors.runtime.http;

import java.time.Instant;

/**
 * What has been spent of a source's budgets, by window. Kept outside of the transport where a window outlives the process,
 * so that runs of the same day share it. For use by any number of threads.
 */
public interface QuotaLedger {

    /**
     * Adds units to what was spent in a window, unless that would make more than the limit.
     *
     * @param quota the budget's name
     * @param window its start
     * @return whether they were added
     */
    boolean spend(String quota, Instant window, long units, long limit);

    /** Learns from the source that so many units of a window are spent, by whomever; never lowers the count. */
    void learn(String quota, Instant window, long spent);

    /** Forgets everything when the process ends. */
    static QuotaLedger inMemory() {
        return new MemoryLedger();
    }
}
