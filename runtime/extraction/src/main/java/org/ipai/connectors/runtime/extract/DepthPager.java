package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.FetchException;
import org.jspecify.annotations.Nullable;

/** Fails where the source gives out no more of a listing that goes on. */
final class DepthPager implements Pager {

    private final DepthLimit limit;
    private final Pager pager;
    private long records;

    DepthPager(DepthLimit limit, Pager pager) {
        this.limit = limit;
        this.pager = pager;
    }

    @Override
    public @Nullable PageCall after(PageCall call, SplitPage page) throws FetchException {
        records += page.listing().count();
        PageCall next = pager.after(call, page);
        if (next != null && records >= limit.records()) {
            throw new FetchException(
                    FailureReason.LISTING_TOO_LONG,
                    "the source gives out " + limit.records() + " records of a listing, and this one may go on",
                    "narrow what the stream asks for, by parameters or a parent; or let it narrow itself with"
                            + " 'then: narrow_by_cursor' if the source can filter by the cursor");
        }
        return next;
    }
}
