package org.ipai.connectors.runtime.extract;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.FakeClock;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TestSource;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** Runs extractions against a server with a fake clock. */
final class Extracted {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final FakeClock clock = new FakeClock(START);
    final Heard heard = new Heard();
    private final URI url;
    private TransportSettings settings = TransportSettings.defaults().withCallTimeout(Duration.ofSeconds(10));
    private ExtractionSettings concurrency = ExtractionSettings.defaults();

    Extracted(URI url) {
        this.url = url;
    }

    Extracted with(TransportSettings changed) {
        this.settings = changed;
        return this;
    }

    Extracted with(ExtractionSettings changed) {
        this.concurrency = changed;
        return this;
    }

    Heard whole(SourceStream stream) throws Exception {
        return whole(stream, SyncMode.INCREMENTAL, null);
    }

    Heard whole(SourceStream stream, SyncMode mode, @Nullable SliceState state) throws Exception {
        return slices(stream, mode, List.of(new SlicePlan(Slice.whole(), state)));
    }

    Heard slices(SourceStream stream, SyncMode mode, List<SlicePlan> plans)
            throws QuotaExhaustedException, SourceAccessException, InterruptedException {
        try (SourceTransports transports = new SourceTransports(TestSource.at(url), settings, clock)) {
            new StreamExtractor(transports, concurrency).extract(stream, mode, plans.iterator(), heard);
        }
        return heard;
    }
}
