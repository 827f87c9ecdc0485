package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.http.FetchException;
import org.jspecify.annotations.Nullable;

/** Finds the page after a page of one slice; remembers what that takes. */
interface Pager {

    /**
     * The call for the page after one, or null if that was the last.
     *
     * @param call by which the page came
     * @param page as it came, with all its records
     * @throws FetchException if the next page cannot be asked for
     */
    @Nullable
    PageCall after(PageCall call, SplitPage page) throws FetchException;
}
