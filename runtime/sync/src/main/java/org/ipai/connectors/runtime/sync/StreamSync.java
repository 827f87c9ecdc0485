package org.ipai.connectors.runtime.sync;

import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;

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

    /** Reads the stream and makes durable whatever could be read, however it ends. */
    Extracted run(SourceStream stream, StreamContext context, StreamProgress progress) throws InterruptedException {
        StreamDescriptor descriptor = stream.descriptor();
        SilverLanding silver = new SilverLanding(context, progress, lakehouse.silver(stream, context.runId()));
        try (Landing landing = new Landing(settings, progress, lakehouse.bronze(descriptor, context.runId()), silver);
                Stream<SlicePlan> plans = planner(stream).plans(states(context))) {
            StreamFeed feed = new StreamFeed(context, progress, landing);
            Extracted extracted = extract(stream, plans.iterator(), feed);
            landing.finish();
            feed.closeMendedGaps();
            return extracted;
        }
    }

    private Extracted extract(SourceStream stream, Iterator<SlicePlan> plans, StreamFeed feed) {
        // A stream that is always read whole still asks "anything new?" where the last answer had an entity tag.
        SyncMode mode = request.refresh() == SyncRequest.Refresh.FULL ? SyncMode.FULL_REFRESH : SyncMode.INCREMENTAL;
        try {
            extractor.extract(stream, mode, plans, feed);
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
                : context.control()
                        .states()
                        .load(context.connectionId(), context.stream().name());
    }

    private SlicePlanner planner(SourceStream stream) {
        ParentSource parents = new SilverParents(request.source(), lakehouse);
        return new SlicePlanner(stream, parents, new AxisValues(parents, Clock.systemUTC()));
    }
}
