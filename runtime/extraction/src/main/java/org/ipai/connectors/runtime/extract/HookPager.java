package org.ipai.connectors.runtime.extract;

import java.util.Objects;
import java.util.function.Function;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.hook.NextPage;
import org.ipai.connectors.runtime.hook.NextPage.Change;
import org.ipai.connectors.runtime.hook.PageView;
import org.ipai.connectors.runtime.hook.PaginatorHook;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.http.PageResponse;
import org.jspecify.annotations.Nullable;

/** The next page is what a hook says. */
final class HookPager implements Pager {

    private final PaginatorHook hook;
    private final Function<Request, PageCall> calls;

    HookPager(PaginatorHook hook, Function<Request, PageCall> calls) {
        this.hook = hook;
        this.calls = calls;
    }

    @Override
    public @Nullable PageCall after(PageCall call, SplitPage page) {
        PageResponse response = Objects.requireNonNull(page.response());
        PageView view = new PageView(
                call.request(), call.url(), response.view(hook), page.listing().count());
        NextPage next = HookFailedException.guard(hook, () -> hook.after(view));
        if (next instanceof NextPage.At at) {
            return call.at(resolve(at.url(), response));
        }
        return next instanceof NextPage.Changed changed
                ? HookFailedException.guard(hook, () -> changed(call.request(), changed))
                : null;
    }

    private PageCall changed(Request request, NextPage.Changed changed) {
        Request next = request;
        for (Change change : changed.changes()) {
            next = next.with(change.place(), change.value());
        }
        return calls.apply(next);
    }

    private String resolve(String url, PageResponse response) {
        try {
            return response.resolve(url);
        } catch (InvalidResponseException e) {
            throw HookFailedException.unusable(hook, "gave a next page that is not at a web address");
        }
    }
}
