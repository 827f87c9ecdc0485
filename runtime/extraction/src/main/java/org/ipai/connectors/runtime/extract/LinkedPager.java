package org.ipai.connectors.runtime.extract;

import org.jspecify.annotations.Nullable;

/** The next page is at the URL that a page names, in the {@code Link} header or in its body. */
final class LinkedPager implements Pager {

    @Override
    public @Nullable PageCall after(PageCall call, SplitPage page) {
        String next = page.signs().next();
        return next == null ? null : call.at(next);
    }
}
