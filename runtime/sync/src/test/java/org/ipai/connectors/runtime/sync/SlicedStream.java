package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** A stream of which only the slices matter. */
record SlicedStream(
        String name, @Nullable ParentDescriptor parent, List<SliceAxis> axes, Predicate<Slice> wanted, boolean isActive)
        implements SourceStream {

    static SlicedStream named(String name) {
        return new SlicedStream(name, null, List.of(), slice -> true, true);
    }

    SlicedStream below(String stream, @Nullable String versionField) {
        List<String> fields = List.of("name", "state");
        ParentDescriptor link = new ParentDescriptor(stream, fields, List.of("name"), versionField);
        return new SlicedStream(name, link, axes, wanted, isActive);
    }

    SlicedStream along(SliceAxis... cuts) {
        return new SlicedStream(name, parent, List.of(cuts), wanted, isActive);
    }

    SlicedStream where(Predicate<Slice> condition) {
        return new SlicedStream(name, parent, axes, condition, isActive);
    }

    SlicedStream switchedOff() {
        return new SlicedStream(name, parent, axes, wanted, false);
    }

    @Override
    public boolean isWanted(Slice slice) {
        return wanted.test(slice);
    }

    @Override
    public StreamDescriptor descriptor() {
        return new StreamDescriptor(
                "test",
                name,
                "Records.",
                new RecordSchema(List.of()),
                List.of("id"),
                Set.of(SyncMode.FULL_REFRESH),
                null,
                parent,
                List.of(),
                new Pagination.SinglePage(),
                List.of(),
                List.of(),
                Set.of(),
                Deletes.NONE);
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        throw new UnsupportedOperationException();
    }
}
