package org.ipai.connectors.runtime.http;

import java.util.concurrent.atomic.LongAdder;

/** The running counts behind {@link TransportStatistics}. */
final class Counters {

    final LongAdder requests = new LongAdder();
    final LongAdder retries = new LongAdder();
    final LongAdder notModified = new LongAdder();
    final LongAdder bytesReceived = new LongAdder();
}
