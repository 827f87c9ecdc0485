package org.ipai.connectors.runtime.extract;

import java.util.function.Supplier;
import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.FetchException;
import org.jspecify.annotations.Nullable;

/**
 * Starts again at the greatest cursor seen, look-back applied, where the source gives out no more of a listing that goes
 * on. Records come in ascending order, so that none before it is left out.
 */
final class NarrowingPager implements Pager {

    private static final CursorOrder CURSORS = new CursorOrder();

    private final DepthLimit limit;
    private final Supplier<Pager> pagers;
    private final Restart restart;
    private Pager pager;
    private long records;
    private @Nullable String least;
    private @Nullable String greatest;
    private boolean ascending = true;

    /** Asks for a listing from a cursor on. */
    interface Restart {

        /** The position to continue from after a cursor. */
        @Nullable
        String from(String cursor);

        PageCall firstPage(String from) throws FetchException;
    }

    /**
     * @param pagers makes a pager for each listing
     */
    NarrowingPager(DepthLimit limit, Supplier<Pager> pagers, Restart restart) {
        this.limit = limit;
        this.pagers = pagers;
        this.restart = restart;
        this.pager = pagers.get();
    }

    @Override
    public @Nullable PageCall after(PageCall call, SplitPage page) throws FetchException {
        records += page.listing().count();
        see(page.records());
        PageCall next = pager.after(call, page);
        return next == null || records < limit.records() ? next : narrower();
    }

    private void see(RecordSpans page) {
        for (int record = 0; record < page.size(); record++) {
            String cursor = page.cursor(record);
            if (cursor == null) {
                continue;
            }
            least = least == null ? cursor : least;
            boolean rises = greatest == null || CURSORS.compare(cursor, greatest) >= 0;
            ascending &= rises;
            greatest = rises ? cursor : greatest;
        }
    }

    private PageCall narrower() throws FetchException {
        String from = greatest == null ? null : restart.from(greatest);
        if (!ascending) {
            throw tooLong("its records do not come in ascending order, so that it cannot be continued");
        }
        if (from == null || least == null || CURSORS.compare(from, least) <= 0) {
            throw tooLong("all of these have one cursor, " + least + ", or lie within the look-back");
        }
        pager = pagers.get();
        records = 0;
        least = null;
        greatest = null;
        return restart.firstPage(from).startingAgain();
    }

    private FetchException tooLong(String problem) {
        return new FetchException(
                FailureReason.LISTING_TOO_LONG,
                "the source gives out " + limit.records() + " records of a listing; this one goes on, and " + problem,
                "narrow what the stream asks for, by parameters or a parent, or shorten the cursor's look_back");
    }
}
