package org.ipai.connectors.runtime.extract;

import java.util.function.Function;
import org.ipai.connectors.runtime.connector.Pagination.PageNumber;
import org.ipai.connectors.runtime.connector.Request;

/** The next page has the next number. Never ends by itself. */
final class NumberPager implements Pager {

    private final PageNumber pagination;
    private final Function<Request, PageCall> calls;
    private long number;

    NumberPager(PageNumber pagination, Function<Request, PageCall> calls) {
        this.pagination = pagination;
        this.calls = calls;
        this.number = pagination.first();
    }

    @Override
    public PageCall after(PageCall call, SplitPage page) {
        number++;
        return calls.apply(call.request().with(pagination.to(), Long.toString(number)));
    }
}
