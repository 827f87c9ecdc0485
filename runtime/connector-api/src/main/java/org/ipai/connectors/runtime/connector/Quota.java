package org.ipai.connectors.runtime.connector;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How much a source may be asked. */
public sealed interface Quota {

    /**
     * Units per window of the clock.
     *
     * @param name unique in the source and stable; what was spent is kept by it
     * @param per length of a window; an hour starts at minute 0, a day at midnight of {@code zone}
     * @param limit units in a window
     * @param weights units that a request costs by operation id
     * @param defaultWeight units that any other request costs
     * @param signals headers that tell how many units are left and until when
     * @param zone where a day starts
     */
    record Budget(
            String name,
            Window per,
            long limit,
            Map<String, Integer> weights,
            int defaultWeight,
            RateLimitSignals signals,
            ZoneId zone)
            implements Quota {

        public Budget {
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        }

        /** Units that a request costs; never more than the limit, so that it can be sent at all. */
        public long weight(String operation) {
            return Math.min(limit, weights.getOrDefault(operation, defaultWeight));
        }
    }

    /** Requests at the same time. */
    record Concurrent(int limit) implements Quota {}

    /** Length of a budget's window. */
    enum Window {
        SECOND,
        MINUTE,
        HOUR,
        DAY;

        /** Whether what was spent must be remembered when the process ends. */
        public boolean outlivesProcess() {
            return this == HOUR || this == DAY;
        }
    }
}
