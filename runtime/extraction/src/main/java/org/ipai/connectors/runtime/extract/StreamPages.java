package org.ipai.connectors.runtime.extract;

import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.FetchException;
import org.ipai.connectors.runtime.http.Fetched;
import org.ipai.connectors.runtime.http.HttpTransport;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.http.PagePolicy;
import org.ipai.connectors.runtime.http.PageRequest;
import org.ipai.connectors.runtime.http.PageResponse;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.NotedValues;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** Fetches and splits the pages of one stream. For use by any number of threads. */
final class StreamPages {

    private final HttpTransport transport;
    private final SourceStream stream;
    private final StreamDescriptor descriptor;
    private final PageSplitter splitter;
    private final PageSignReader signs;
    private final FieldTreatment fields;
    private final @Nullable NotedValues cursors;
    private final Pagers pagers;
    private final StreamHooks hooks;
    private final HookedRecords records;

    StreamPages(HttpTransport transport, SourceStream stream) {
        this.transport = transport;
        this.stream = stream;
        this.descriptor = stream.descriptor();
        this.hooks = StreamHooks.of(stream);
        this.records = new HookedRecords(hooks.recordReader());
        CursorDescriptor cursor = descriptor.cursor();
        // What a page says of the next one is for the hook alone to understand.
        this.signs = new PageSignReader(hooks.paginator() == null ? stream.pagination() : new Pagination.SinglePage());
        this.splitter = new PageSplitter(
                descriptor.recordPath(),
                stream.responseShape(),
                cursor == null ? List.of() : cursor.path(),
                signs.bodyPaths());
        this.fields = new FieldTreatment(stream.fieldRules(), stream.responseShape());
        FieldNotation notation = stream.cursorNotation();
        this.cursors = notation == null ? null : NotedValues.of(notation);
        this.pagers = new Pagers(stream.pagination(), hooks.paginator(), this::call);
    }

    StreamDescriptor descriptor() {
        return descriptor;
    }

    private PageCall call(Request request) {
        return PageCall.of(transport.url(request), request);
    }

    /** A pager for a slice whose cursor is applied through a window. */
    Pager pager(Slice slice, CursorWindow window, @Nullable String until) {
        return pagers.pager(new NarrowingPager.Restart() {
            @Override
            public @Nullable String from(String cursor) {
                return window.continueAfter(cursor);
            }

            @Override
            public PageCall firstPage(String from) throws FetchException {
                return first(slice, new CursorRange(from, until));
            }
        });
    }

    /** The ranges in which a slice is read. */
    List<CursorStep> steps(CursorWindow window) {
        return CursorStep.of(window, stream.cursorStart(), transport.now());
    }

    /** The call for a slice's first page. */
    PageCall first(Slice slice, CursorRange range) throws FetchException {
        try {
            return call(stream.firstPage(slice, range));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new FetchException(
                    FailureReason.INVALID_REQUEST,
                    "no request can be made for this slice: " + e.getMessage(),
                    "check the parent record's values and the operation's parameters in the connector's spec");
        }
    }

    /** Fetches a page; the etag, if there is one, asks only for news. */
    Fetched<SplitPage> fetch(Slice slice, PageCall call, @Nullable String etag)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        PagePolicy policy = new PagePolicy(
                descriptor.name(), stream.operation(), slice.label(), stream.errorRules(), hooks.errorRule());
        return transport.fetch(
                new PageRequest(call.url(), call.request(), etag, descriptor.emptyStatuses()), policy, this::split);
    }

    /** The records of a page that are kept. */
    RecordPage wanted(RecordPage page) {
        return records.wanted(page);
    }

    private SplitPage split(PageResponse response) throws InvalidResponseException {
        SplitBody body = splitter.split(records.body(response));
        if (cursors != null) {
            body.records().readCursors(cursors);
        }
        return new SplitPage(
                fields.apply(body.records()),
                body.listing(),
                signs.read(response, body),
                response.etag().orElse(null),
                response.receivedAt(),
                hooks.paginator() == null ? null : response);
    }
}
