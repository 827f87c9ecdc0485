package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.FetchException;
import org.ipai.connectors.runtime.http.Fetched;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.record.RecordPage;
import org.jspecify.annotations.Nullable;

/** Reads one slice, page by page, to its end. */
final class SliceReader {

    private final StreamPages pages;
    private final SlicePlan plan;
    private final SyncMode mode;
    private final SliceHandover handover;
    private final CursorWindow window;
    private final SliceProgress progress;
    private final LoopGuard loops = new LoopGuard();

    SliceReader(StreamPages pages, SlicePlan plan, SyncMode mode, SliceHandover handover) {
        this.pages = pages;
        this.plan = plan;
        this.mode = mode;
        this.handover = handover;
        this.window = CursorWindow.of(pages.descriptor().cursor(), mode, plan.state());
        this.progress = new SliceProgress(window, mode, plan.state());
    }

    void read() throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        String first = pages.first(plan.slice(), window.requestCursor());
        SliceState known = knownPage(first);
        Fetched<SplitPage> fetched = fetch(first, known == null ? null : known.etag());
        if (known != null && fetched instanceof Fetched.NotModified) {
            handover.nothing();
            handover.finished(known);
            return;
        }
        String next = handOver(fetched);
        String etag = next == null ? etag(fetched) : null;
        while (next != null && !progress.hasEnded()) {
            SliceState advance = progress.advance();
            if (advance != null) {
                handover.advanced(advance);
            }
            next = handOver(fetch(next, null));
        }
        handover.finished(progress.finished(etag, first));
    }

    /** The saved state, if the slice was a single page and would be requested in the same way. */
    private @Nullable SliceState knownPage(String first) {
        SliceState state = plan.state();
        boolean known =
                mode == SyncMode.INCREMENTAL && state != null && state.etag() != null && first.equals(state.etagUrl());
        return known ? state : null;
    }

    private Fetched<SplitPage> fetch(String url, @Nullable String etag)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        loops.visit(url);
        handover.awaitRoom();
        return pages.fetch(plan.slice(), url, etag);
    }

    /** Hands a page's records over; returns the URL of the next page, or null after the last. */
    private @Nullable String handOver(Fetched<SplitPage> fetched) throws FetchException {
        if (!(fetched instanceof Fetched.Page<SplitPage> page)) {
            handover.nothing();
            return null;
        }
        RecordSpans records = page.page().records();
        loops.check(records);
        progress.see(records);
        RecordPage selected = records.select(window, plan.slice(), page.page().receivedAt());
        if (selected.records() == 0) {
            handover.nothing();
        } else {
            handover.page(selected);
        }
        return page.page().next();
    }

    private static @Nullable String etag(Fetched<SplitPage> fetched) {
        return fetched instanceof Fetched.Page<SplitPage> page ? page.page().etag() : null;
    }
}
