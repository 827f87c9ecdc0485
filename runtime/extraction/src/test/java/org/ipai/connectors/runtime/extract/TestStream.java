package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** A stream of {@code /items}, or of {@code /<slice key>} where there are slices. */
public record TestStream(
        @Nullable CursorDescriptor cursor,
        List<String> recordPath,
        Pagination pagination,
        Set<Integer> emptyStatuses,
        Request.Method method)
        implements SourceStream {

    public static TestStream plain() {
        return new TestStream(null, List.of(), new Pagination.LinkHeader(), Set.of(), Request.Method.GET);
    }

    public static TestStream with(CursorDescriptor.Order order, CursorDescriptor.Filter filter, Duration lookBack) {
        return with(order, filter, CursorReach.from(lookBack));
    }

    public static TestStream inSteps(Duration step) {
        CursorReach reach = new CursorReach(Duration.ZERO, Duration.ZERO, step, CursorReach.NewSlices.FROM_START);
        return with(CursorDescriptor.Order.NONE, CursorDescriptor.Filter.REQUEST, reach);
    }

    private static TestStream with(CursorDescriptor.Order order, CursorDescriptor.Filter filter, CursorReach reach) {
        return new TestStream(
                CursorDescriptor.ofInstant(List.of("at"), order, filter, reach),
                List.of(),
                new Pagination.LinkHeader(),
                Set.of(),
                Request.Method.GET);
    }

    public TestStream withEmptyStatuses(Integer... statuses) {
        return new TestStream(cursor, recordPath, pagination, Set.of(statuses), method);
    }

    public TestStream withRecordPath(String... path) {
        return new TestStream(cursor, List.of(path), pagination, emptyStatuses, method);
    }

    public TestStream withPagination(Pagination other) {
        return new TestStream(cursor, recordPath, other, emptyStatuses, method);
    }

    public TestStream posting() {
        return new TestStream(cursor, recordPath, pagination, emptyStatuses, Request.Method.POST);
    }

    @Override
    public StreamDescriptor descriptor() {
        return new StreamDescriptor(
                "test",
                "items",
                "Items.",
                new RecordSchema(List.of()),
                List.of("id"),
                Set.of(SyncMode.values()),
                cursor,
                null,
                recordPath,
                pagination,
                List.of(),
                List.of(),
                emptyStatuses,
                Deletes.NONE);
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        String path = "/" + (slice.key().isEmpty() ? "items" : slice.key());
        return (method == Request.Method.GET ? Request.get(path) : Request.post(path))
                .query("since", range.from())
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        throw new UnsupportedOperationException();
    }
}
