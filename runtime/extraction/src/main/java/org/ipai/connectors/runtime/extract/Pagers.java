package org.ipai.connectors.runtime.extract;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.hook.PaginatorHook;
import org.jspecify.annotations.Nullable;

/** Makes pagers: one for the kind, decorated by what bounds it. */
final class Pagers {

    private final Pagination pagination;
    private final @Nullable PaginatorHook hook;
    private final Function<Request, PageCall> calls;

    /**
     * @param hook takes the place of the kind, or null
     * @param calls makes a call of a request
     */
    Pagers(Pagination pagination, @Nullable PaginatorHook hook, Function<Request, PageCall> calls) {
        this.pagination = pagination;
        this.hook = hook;
        this.calls = calls;
    }

    /**
     * A pager for one slice.
     *
     * @param restart for listings that are longer than the source gives out
     */
    Pager pager(NarrowingPager.Restart restart) {
        Supplier<Pager> unlimited = this::unlimited;
        DepthLimit depth = pagination.bounds().depth();
        if (depth == null) {
            return unlimited.get();
        }
        return depth.then() == DepthLimit.Then.FAIL
                ? new DepthPager(depth, unlimited.get())
                : new NarrowingPager(depth, unlimited, restart);
    }

    /** A hook says itself which page is the last. */
    private Pager unlimited() {
        return hook != null ? new HookPager(hook, calls) : StoppingPager.of(pagination.bounds(), kind());
    }

    private Pager kind() {
        if (pagination instanceof Pagination.PageToken token) {
            return new TokenPager(token, calls);
        }
        if (pagination instanceof Pagination.PageNumber number) {
            return new NumberPager(number, calls);
        }
        if (pagination instanceof Pagination.Offset offset) {
            return new OffsetPager(offset, calls);
        }
        if (pagination instanceof Pagination.Keyset keyset) {
            return new KeysetPager(keyset, calls);
        }
        boolean linked = pagination instanceof Pagination.LinkHeader || pagination instanceof Pagination.NextUrl;
        return linked ? new LinkedPager() : (call, page) -> null;
    }
}
