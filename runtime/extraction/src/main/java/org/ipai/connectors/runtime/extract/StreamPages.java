package org.ipai.connectors.runtime.extract;

import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
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
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** Fetches and splits the pages of one stream. For use by any number of threads. */
final class StreamPages {

    private final HttpTransport transport;
    private final SourceStream stream;
    private final StreamDescriptor descriptor;
    private final PageSplitter splitter;

    StreamPages(HttpTransport transport, SourceStream stream) {
        this.transport = transport;
        this.stream = stream;
        this.descriptor = stream.descriptor();
        CursorDescriptor cursor = descriptor.cursor();
        this.splitter = new PageSplitter(descriptor.recordPath(), cursor == null ? List.of() : cursor.path());
    }

    StreamDescriptor descriptor() {
        return descriptor;
    }

    /** The absolute URL of a slice's first page. */
    String first(Slice slice, @Nullable String cursor) throws FetchException {
        try {
            return transport.url(stream.firstPage(slice, cursor));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new FetchException(
                    FailureReason.INVALID_REQUEST,
                    "no request can be made for this slice: " + e.getMessage(),
                    "check the parent record's values and the operation's parameters in the connector's spec");
        }
    }

    /** Fetches a page; the etag, if there is one, asks only for news. */
    Fetched<SplitPage> fetch(Slice slice, String url, @Nullable String etag)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        PagePolicy policy = new PagePolicy(descriptor.name(), stream.operation(), slice.label(), stream.errorRules());
        return transport.fetch(new PageRequest(url, etag, descriptor.emptyStatuses()), policy, this::split);
    }

    private SplitPage split(PageResponse response) throws InvalidResponseException {
        return new SplitPage(
                splitter.split(response.body()),
                NextPage.after(response, descriptor.pagination()),
                response.etag().orElse(null),
                response.receivedAt());
    }
}
