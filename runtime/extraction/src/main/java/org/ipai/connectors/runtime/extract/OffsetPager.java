package org.ipai.connectors.runtime.extract;

import java.util.function.Function;
import org.ipai.connectors.runtime.connector.Pagination.Offset;
import org.ipai.connectors.runtime.connector.Request;

/**
 * The next page starts after the records that came. Where a source gives fewer than were asked for, this loses none; where
 * it leaves some out afterwards, some come again. An empty page in between is passed over by its size. Never ends by
 * itself.
 */
final class OffsetPager implements Pager {

    private final Offset pagination;
    private final Function<Request, PageCall> calls;
    private long offset;

    OffsetPager(Offset pagination, Function<Request, PageCall> calls) {
        this.pagination = pagination;
        this.calls = calls;
    }

    @Override
    public PageCall after(PageCall call, SplitPage page) {
        int listed = page.listing().count();
        offset += listed > 0 ? listed : pagination.bounds().size();
        return calls.apply(call.request().with(pagination.to(), Long.toString(offset)));
    }
}
