package org.ipai.connectors.runtime.extract;

import java.util.function.Function;
import org.ipai.connectors.runtime.connector.Pagination.PageToken;
import org.ipai.connectors.runtime.connector.Request;
import org.jspecify.annotations.Nullable;

/** The next page is asked for with the token that a page gives. */
final class TokenPager implements Pager {

    private final PageToken pagination;
    private final Function<Request, PageCall> calls;

    TokenPager(PageToken pagination, Function<Request, PageCall> calls) {
        this.pagination = pagination;
        this.calls = calls;
    }

    @Override
    public @Nullable PageCall after(PageCall call, SplitPage page) {
        String token = page.signs().next();
        return token == null ? null : calls.apply(call.request().with(pagination.to(), token));
    }
}
