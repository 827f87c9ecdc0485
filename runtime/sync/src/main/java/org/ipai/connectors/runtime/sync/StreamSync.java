package org.ipai.connectors.runtime.sync;

import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.silver.SilverWriter;

/** Syncs one stream: state, extract, bronze, silver, state. */
final class StreamSync {

    private final Lakehouse lakehouse;
    private final StreamExtractor extractor;
    private final SyncSettings settings;
    private final SyncRequest request;

    StreamSync(Lakehouse lakehouse, StreamExtractor extractor, SyncSettings settings, SyncRequest request) {
        this.lakehouse = lakehouse;
        this.extractor = extractor;
        this.settings = settings;
        this.request = request;
    }

    /** Whether nothing more should be begun. */
    boolean isStopped() {
        return extractor.isStopped();
    }

    /** Reads the stream and makes durable whatever could be read, however it ends. */
    Extracted run(SourceStream stream, StreamContext context, StreamProgress progress, SyncListener listener)
            throws InterruptedException {
        StreamDescriptor descriptor = stream.descriptor();
        Absence absence = new Absence();
        Optional<LandingItem.Removal> removal = removal(stream, absence);
        SilverWriter writer = lakehouse.silver(stream, context.runId(), context.lease()::require);
        SilverLanding silver = new SilverLanding(context, progress, writer, listener);
        try (Landing landing = new Landing(settings, progress, lakehouse.bronze(descriptor, context.runId()), silver)) {
            StreamFeed feed = new StreamFeed(
                    context, progress, landing, removal.isPresent() ? absence : null, new SliceSteps(listener));
            applyDeletions(context, progress, writer);
            NewSlices newSlices =
                    new NewSlices(context, stream, request.source().streams());
            SliceStarts starts = isFull() ? SliceStarts.BEGINNING : newSlices.starts();
            Extracted extracted = read(stream, starts, feed);
            feed.endSteps();
            boolean isRead = extracted.ending() == Extracted.Ending.READ;
            if (isRead) {
                absence.readToItsEnd();
            }
            boolean isInterrupted = extracted.ending() == Extracted.Ending.INTERRUPTED;
            landing.finish(isInterrupted ? Optional.empty() : removal);
            if (isRead) {
                newSlices.readToItsEnd(starts);
            }
            feed.closeMendedGaps();
            return extracted.with(silver.problem());
        }
    }

    private void applyDeletions(StreamContext context, StreamProgress progress, SilverWriter writer) {
        if (context.stream().deletes() instanceof Deletes.Endpoint endpoint) {
            new Deletions(context, progress, lakehouse, parents()).apply(endpoint, writer);
        }
    }

    /** What goes after a sync that reads the stream whole, if deletions are to be inferred from that. */
    private Optional<LandingItem.Removal> removal(SourceStream stream, Absence absence) {
        boolean readsAll = isFull() || stream.descriptor().cursor() == null;
        return readsAll && stream.isActive() && stream.descriptor().deletes() instanceof Deletes.InferOnFull deletes
                ? Optional.of(new LandingItem.Removal(deletes, absence))
                : Optional.empty();
    }

    private Extracted read(SourceStream stream, SliceStarts starts, StreamFeed feed) {
        SlicePlanner planner = new SlicePlanner(stream, parents(), new AxisValues(parents(), Clock.systemUTC()));
        try (Stream<SlicePlan> plans = planner.plans(starts, feed::passOver)) {
            return extract(stream, plans.iterator(), feed);
        }
    }

    private Extracted extract(SourceStream stream, Iterator<SlicePlan> plans, StreamFeed feed) {
        // A stream that is always read whole still asks "anything new?" where the last answer had an entity tag.
        SyncMode mode = isFull() ? SyncMode.FULL_REFRESH : SyncMode.INCREMENTAL;
        try {
            extractor.extract(stream, mode, plans, feed);
            feed.endReached();
            return Extracted.read(feed.failures());
        } catch (QuotaExhaustedException e) {
            return Extracted.deferred(e.until(), feed.failures());
        } catch (SourceAccessException e) {
            return Extracted.refused(e.message() + "; " + e.remedy(), feed.failures());
        } catch (InterruptedException e) {
            return Extracted.interrupted(feed.failures());
        }
    }

    private boolean isFull() {
        return request.refresh() == SyncRequest.Refresh.FULL;
    }

    private ParentSource parents() {
        return new SilverParents(request.source(), lakehouse);
    }
}
