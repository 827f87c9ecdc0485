package org.ipai.connectors.runtime.sync;

import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.SliceState;
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
            if (descriptor.deletes() instanceof Deletes.Endpoint endpoint) {
                new Deletions(context, progress, lakehouse, parents()).apply(endpoint, writer);
            }
            Extracted extracted = read(stream, context, feed);
            feed.endSteps();
            if (extracted.ending() == Extracted.Ending.READ) {
                absence.readToItsEnd();
            }
            boolean isInterrupted = extracted.ending() == Extracted.Ending.INTERRUPTED;
            landing.finish(isInterrupted ? Optional.empty() : removal);
            feed.closeMendedGaps();
            return extracted.with(silver.problem());
        }
    }

    /** What goes after a sync that reads the stream whole, if deletions are to be inferred from that. */
    private Optional<LandingItem.Removal> removal(SourceStream stream, Absence absence) {
        boolean readsAll = request.refresh() == SyncRequest.Refresh.FULL
                || stream.descriptor().cursor() == null;
        return readsAll && stream.isActive() && stream.descriptor().deletes() instanceof Deletes.InferOnFull deletes
                ? Optional.of(new LandingItem.Removal(deletes, absence))
                : Optional.empty();
    }

    private Extracted read(SourceStream stream, StreamContext context, StreamFeed feed) {
        SlicePlanner planner = new SlicePlanner(stream, parents(), new AxisValues(parents(), Clock.systemUTC()));
        try (Stream<SlicePlan> plans = planner.plans(states(context), feed::passOver)) {
            return extract(stream, plans.iterator(), feed);
        }
    }

    private Extracted extract(SourceStream stream, Iterator<SlicePlan> plans, StreamFeed feed) {
        // A stream that is always read whole still asks "anything new?" where the last answer had an entity tag.
        SyncMode mode = request.refresh() == SyncRequest.Refresh.FULL ? SyncMode.FULL_REFRESH : SyncMode.INCREMENTAL;
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

    private Map<String, SliceState> states(StreamContext context) {
        return request.refresh() == SyncRequest.Refresh.FULL
                ? Map.of()
                : Deletions.ofSlices(context.control()
                        .states()
                        .load(context.connectionId(), context.stream().name()));
    }

    private ParentSource parents() {
        return new SilverParents(request.source(), lakehouse);
    }
}
