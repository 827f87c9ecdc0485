package org.ipai.connectors.runtime.extract;

import java.util.Optional;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.http.FetchException;
import org.ipai.connectors.runtime.http.HttpTransport;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.record.Slice;

/** Finds out whether a connection works, by requesting one page. */
public final class ConnectionCheck {

    private final HttpTransport transport;

    public ConnectionCheck(HttpTransport transport) {
        this.transport = transport;
    }

    /**
     * Requests the first page of a stream without parent and keeps nothing of it.
     *
     * @return what is wrong with the stream, or empty if it can be read
     * @throws SourceAccessException if the source as a whole cannot be read
     * @throws QuotaExhaustedException if the source's rate limit is used up; the connection itself works
     */
    public Optional<SliceFailure> check(SourceStream stream)
            throws SourceAccessException, QuotaExhaustedException, InterruptedException {
        if (stream.descriptor().parent() != null) {
            throw new IllegalArgumentException(
                    "stream '" + stream.descriptor().name() + "' needs parent records; check its parent stream");
        }
        StreamPages pages = new StreamPages(transport, stream);
        try {
            pages.fetch(Slice.whole(), pages.first(Slice.whole(), null), null);
            return Optional.empty();
        } catch (FetchException e) {
            return Optional.of(new SliceFailure(Slice.whole(), e.reason(), e.message(), e.remedy()));
        }
    }
}
