package org.ipai.connectors.runtime.sync;

import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.QuotaExhaustedException;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.extract.SourceAccessException;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.lake.Lakehouse;

/** Syncs one stream: extract, bronze, silver, state. */
final class StreamSync {

    private final StreamContext context;
    private final Lakehouse lakehouse;
    private final StreamExtractor extractor;
    private final SyncSettings settings;

    StreamSync(StreamContext context, Lakehouse lakehouse, StreamExtractor extractor, SyncSettings settings) {
        this.context = context;
        this.lakehouse = lakehouse;
        this.extractor = extractor;
        this.settings = settings;
    }

    /**
     * Reads the stream and makes durable whatever could be read, however it ends.
     *
     * @param parents the source's streams by name
     */
    StreamOutcomeNote run(
            SourceStream stream, Map<String, StreamDescriptor> parents, SyncRequest.Refresh refresh, StreamProgress progress)
            throws InterruptedException {
        StreamDescriptor descriptor = stream.descriptor();
        Map<String, SliceState> states = refresh == SyncRequest.Refresh.FULL
                ? Map.of()
                : context.control().states().load(context.connectionId(), descriptor.name());
        SilverLanding silver = new SilverLanding(context, progress, lakehouse.silver(stream));
        try (Landing landing =
                        new Landing(settings, progress, lakehouse.bronze(descriptor, context.runId()), silver);
                Stream<Map<String, String>> rows = parentRows(descriptor, parents)) {
            StreamFeed feed = new StreamFeed(context, progress, landing);
            SyncMode mode = refresh == SyncRequest.Refresh.FULL ? SyncMode.FULL_REFRESH : SyncMode.INCREMENTAL;
            return extract(stream, mode, plans(descriptor, parents, states, rows), feed, landing);
        }
    }

    private StreamOutcomeNote extract(
            SourceStream stream, SyncMode mode, Iterator<SlicePlan> plans, StreamFeed feed, Landing landing)
            throws InterruptedException {
        StreamOutcomeNote note;
        try {
            extractor.extract(stream, mode, plans, feed);
            note = StreamOutcomeNote.of(feed.failures());
        } catch (QuotaExhaustedException e) {
            note = StreamOutcomeNote.deferred(e.until(), feed.failures());
        } catch (SourceAccessException e) {
            note = StreamOutcomeNote.sourceRefused(e.getMessage(), feed.failures());
        } catch (InterruptedException e) {
            note = StreamOutcomeNote.interrupted(Instant.now(), feed.failures());
        }
        landing.finish();
        return note;
    }

    private Stream<Map<String, String>> parentRows(StreamDescriptor stream, Map<String, StreamDescriptor> streams) {
        ParentDescriptor link = stream.parent();
        if (link == null) {
            return Stream.empty();
        }
        StreamDescriptor parent = parent(link, streams);
        return lakehouse.parentRows(parent, SlicePlanner.columns(link, parent));
    }

    private static Iterator<SlicePlan> plans(
            StreamDescriptor stream,
            Map<String, StreamDescriptor> streams,
            Map<String, SliceState> states,
            Stream<Map<String, String>> rows) {
        SlicePlanner planner = new SlicePlanner(stream, states);
        ParentDescriptor link = stream.parent();
        return link == null ? planner.whole() : planner.of(link, parent(link, streams), rows.iterator());
    }

    private static StreamDescriptor parent(ParentDescriptor link, Map<String, StreamDescriptor> streams) {
        StreamDescriptor parent = streams.get(link.stream());
        if (parent == null) {
            throw new IllegalStateException("unknown parent stream '" + link.stream() + "'");
        }
        return parent;
    }
}
