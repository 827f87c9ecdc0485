package org.ipai.connectors.runner;

import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A stream {@code items} that is planned and never read.
 *
 * @param parent name of its parent, or null
 * @param pagination as the configuration has it; the descriptor has another one
 */
record PlannedStream(@Nullable String parent, List<SliceAxis> axes, Pagination pagination, boolean isActive)
        implements SourceStream {

    static PlannedStream paging(Pagination pagination) {
        return new PlannedStream(null, List.of(), pagination, true);
    }

    static PlannedStream cutBy(SliceAxis... axes) {
        return new PlannedStream(null, List.of(axes), new Pagination.SinglePage(), true);
    }

    static PlannedStream cutBy(SliceValues values) {
        return cutBy(SliceAxis.of("axis", values));
    }

    PlannedStream below(String stream) {
        return new PlannedStream(stream, axes, pagination, isActive);
    }

    PlannedStream unwanted() {
        return new PlannedStream(parent, axes, pagination, false);
    }

    @Override
    public StreamDescriptor descriptor() {
        return new StreamDescriptor(
                "test",
                "items",
                "Items.",
                new RecordSchema(List.of()),
                List.of("id"),
                Set.of(SyncMode.FULL_REFRESH),
                null,
                parent == null ? null : new ParentDescriptor(parent, List.of("id"), List.of("id"), null),
                List.of(),
                new Pagination.SinglePage(),
                List.of(),
                List.of(),
                Set.of(),
                Deletes.NONE);
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        throw new UnsupportedOperationException("nothing is read");
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        throw new UnsupportedOperationException("nothing is read");
    }
}
