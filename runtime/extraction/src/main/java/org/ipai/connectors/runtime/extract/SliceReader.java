package org.ipai.connectors.runtime.extract;

import java.util.List;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
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
    private Pager pager = (call, page) -> null;
    private LoopGuard loops = new LoopGuard();

    SliceReader(StreamPages pages, SlicePlan plan, SyncMode mode, SliceHandover handover) {
        this.pages = pages;
        this.plan = plan;
        this.mode = mode;
        this.handover = handover;
        this.window = CursorWindow.of(pages.descriptor().cursor(), mode, plan.state());
        this.progress = new SliceProgress(window, mode, plan.state());
    }

    void read() throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        List<CursorStep> steps = pages.steps(window);
        if (steps.size() == 1) {
            readWhole(steps.get(0).range());
            return;
        }
        for (CursorStep step : steps) {
            PageCall first = pages.first(plan.slice(), step.range());
            pager = pages.pager(plan.slice(), window, step.range().until());
            // A record between two ranges may be a page of its own in both.
            loops = new LoopGuard();
            followPages(handOver(first, fetch(first, null)));
            if (step.end() != null && mode == SyncMode.INCREMENTAL) {
                handover.advanced(progress.passed(step.end()));
            }
        }
        handover.finished(progress.finished(null, ""));
    }

    private void readWhole(CursorRange range)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        PageCall first = pages.first(plan.slice(), range);
        pager = pages.pager(plan.slice(), window, range.until());
        SliceState known = knownPage(first);
        Fetched<SplitPage> fetched = fetch(first, known == null ? null : known.etag());
        if (known != null && fetched instanceof Fetched.NotModified) {
            handover.nothing();
            handover.unchanged(known);
            return;
        }
        PageCall next = handOver(first, fetched);
        String etag = next == null && isGet(first) ? etag(fetched) : null;
        followPages(next);
        handover.finished(progress.finished(etag, first.url()));
    }

    private void followPages(@Nullable PageCall second)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        PageCall next = second;
        while (next != null && !progress.hasEnded()) {
            SliceState advance = progress.advance();
            if (advance != null) {
                handover.advanced(advance);
            }
            next = handOver(next, fetch(next, null));
        }
    }

    /** The saved state, if the slice was a single page and would be requested in the same way. */
    private @Nullable SliceState knownPage(PageCall first) {
        SliceState state = plan.state();
        boolean known = mode == SyncMode.INCREMENTAL
                && state != null
                && state.etag() != null
                && isGet(first)
                && first.url().equals(state.etagUrl());
        return known ? state : null;
    }

    /** An entity tag belongs to a URL; what a POST asks for is not all in it. */
    private static boolean isGet(PageCall call) {
        return call.request().method() == Request.Method.GET;
    }

    private Fetched<SplitPage> fetch(PageCall call, @Nullable String etag)
            throws FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        loops.visit(call);
        handover.awaitRoom();
        return pages.fetch(plan.slice(), call, etag);
    }

    /** Hands a page's records over; returns the call for the next page, or null after the last. */
    private @Nullable PageCall handOver(PageCall call, Fetched<SplitPage> fetched) throws FetchException {
        if (!(fetched instanceof Fetched.Page<SplitPage> page)) {
            handover.nothing();
            return null;
        }
        SplitPage split = page.page();
        RecordSpans records = split.records();
        loops.check(split.listing());
        progress.see(records);
        RecordPage selected = pages.wanted(records.select(window, plan.slice(), split.receivedAt()));
        if (selected.records() == 0) {
            handover.nothing();
        } else {
            handover.page(selected);
        }
        return pager.after(call, split);
    }

    private static @Nullable String etag(Fetched<SplitPage> fetched) {
        return fetched instanceof Fetched.Page<SplitPage> page ? page.page().etag() : null;
    }
}
