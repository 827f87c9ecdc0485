package org.ipai.connectors.runtime.hook;

/**
 * Finds the page after a page, in place of the stream's {@code pagination}, which still makes the first request. It says
 * itself which page is the last; {@code stop} is for the sandbox. A {@code limit} and the guard against pages that come
 * again hold as without a hook.
 */
public non-sealed interface PaginatorHook extends Hook {

    /**
     * What to ask for after a page. It is made of texts and depends on the page alone, so that a slice that was cut off is
     * read again in the same way.
     *
     * @param page a page that came, with all its records
     */
    NextPage after(PageView page);
}
