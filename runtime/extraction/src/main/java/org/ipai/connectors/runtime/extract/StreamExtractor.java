package org.ipai.connectors.runtime.extract;

import java.util.Iterator;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.http.SourceTransports;

/** Reads streams: several slices at a time, the pages of each in order, memory bounded whatever the stream's size. */
public final class StreamExtractor {

    private final SourceTransports transports;
    private final ExtractionSettings settings;
    private final StopRequest stop;

    public StreamExtractor(SourceTransports transports, ExtractionSettings settings) {
        this(transports, settings, new StopRequest());
    }

    /**
     * With a way to end early.
     *
     * @param stop ends the extraction that is under way as an interrupt does, and keeps others from beginning
     */
    public StreamExtractor(SourceTransports transports, ExtractionSettings settings, StopRequest stop) {
        this.transports = transports;
        this.settings = settings;
        this.stop = stop;
    }

    /** The same one, told to stop by another request. */
    public StreamExtractor stoppedBy(StopRequest other) {
        return new StreamExtractor(transports, settings, other);
    }

    /** What this extractor is told to stop by. */
    public StopRequest stop() {
        return stop;
    }

    /** Whether it was asked to read no more. */
    public boolean isStopped() {
        return stop.isRequested();
    }

    /**
     * Reads slices of a stream and returns when each has finished or failed. However it ends, no thread of it is left
     * and the listener is not called again.
     *
     * @param slices taken from the iterator one at a time, when there is room to read them, by the calling thread
     * @throws QuotaExhaustedException after the pages read so far have been handed over
     * @throws SourceAccessException if the source as a whole cannot be read
     * @throws InterruptedException if the calling thread was interrupted, or the listener was, or if it was asked to stop
     */
    public void extract(SourceStream stream, SyncMode mode, Iterator<SlicePlan> slices, ExtractionListener listener)
            throws QuotaExhaustedException, SourceAccessException, InterruptedException {
        new Extraction(new StreamPages(transports.of(stream), stream), mode, settings, listener).run(slices, stop);
    }
}
