package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.FetchException;

/** Notices when the pages of a slice repeat or never end. */
final class LoopGuard {

    /** Filtering sources do send empty pages in between, but not for ever. */
    private static final int MAX_EMPTY_PAGES = 1000;

    private final Fingerprints calls = new Fingerprints();
    private Fingerprints pages = new Fingerprints();
    private int emptyPages;

    void visit(PageCall call) throws FetchException {
        if (!calls.add(call.identity())) {
            throw loop("its next page is one that was read before");
        }
        if (call.startsAgain()) {
            // A narrower listing may begin with the page that the wider one ended with.
            pages = new Fingerprints();
        }
    }

    void check(Listing page) throws FetchException {
        if (page.count() > 0) {
            emptyPages = 0;
            if (!pages.add(page.fingerprint())) {
                throw loop("a page's records are identical to those of an earlier one");
            }
        } else if (++emptyPages > MAX_EMPTY_PAGES) {
            throw loop("more than " + MAX_EMPTY_PAGES + " pages in a row were empty");
        }
    }

    private static FetchException loop(String problem) {
        return new FetchException(
                FailureReason.PAGINATION_LOOP,
                "the pages of this slice do not end: " + problem,
                "check the stream's pagination against the provider's documentation");
    }
}
