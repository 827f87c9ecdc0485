package org.ipai.connectors.runtime.extract;

import java.util.Optional;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.http.FetchException;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.record.Slice;

/** Finds out whether a connection works, by requesting one page. */
public final class ConnectionCheck {

    private final SourceTransports transports;

    public ConnectionCheck(SourceTransports transports) {
        this.transports = transports;
    }

    /**
     * Requests the first page of a slice and keeps nothing of it.
     *
     * @return what is wrong with the slice, or empty if it can be read
     * @throws SourceAccessException if the source as a whole cannot be read
     * @throws QuotaExhaustedException if the source's rate limit is used up; the connection itself works
     */
    public Optional<SliceFailure> check(SourceStream stream, Slice slice)
            throws SourceAccessException, QuotaExhaustedException, InterruptedException {
        StreamPages pages = new StreamPages(transports.of(stream), stream);
        try {
            pages.fetch(slice, pages.first(slice, CursorRange.all()), null);
            return Optional.empty();
        } catch (FetchException e) {
            return Optional.of(new SliceFailure(slice, e.reason(), e.message(), e.remedy()));
        } catch (HookFailedException e) {
            return Optional.of(SliceFailure.of(slice, stream.descriptor().name(), e));
        }
    }
}
