package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.http.FetchException;
import org.jspecify.annotations.Nullable;

/** Ends where a source says in its own way that a page is the last. */
final class StoppingPager implements Pager {

    private final StopRule rule;
    private final long pageSize;
    private final Pager pager;
    private long pages;
    private long records;

    private StoppingPager(StopRule rule, long pageSize, Pager pager) {
        this.rule = rule;
        this.pageSize = pageSize;
        this.pager = pager;
    }

    static Pager of(PageBounds bounds, Pager pager) {
        StopRule rule = bounds.stop();
        return rule == null ? pager : new StoppingPager(rule, bounds.size(), pager);
    }

    @Override
    public @Nullable PageCall after(PageCall call, SplitPage page) throws FetchException {
        pages++;
        records += page.listing().count();
        return isLast(page) ? null : pager.after(call, page);
    }

    private boolean isLast(SplitPage page) {
        int size = page.listing().count();
        Long total = page.signs().total();
        if (rule instanceof StopRule.HasMore) {
            return !Boolean.TRUE.equals(page.signs().hasMore());
        }
        if (rule instanceof StopRule.ShortPage) {
            return size < pageSize;
        }
        if (rule instanceof StopRule.TotalPages && total != null) {
            return pages >= total;
        }
        if (rule instanceof StopRule.TotalRecords && total != null && records >= total) {
            return true;
        }
        return size == 0;
    }
}
