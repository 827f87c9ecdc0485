package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.FetchException;

/** Notices when the pages of a slice repeat or never end. */
final class LoopGuard {

    /** Filtering sources do send empty pages in between, but not for ever. */
    private static final int MAX_EMPTY_PAGES = 1000;

    private final Fingerprints urls = new Fingerprints();
    private final Fingerprints bodies = new Fingerprints();
    private int emptyPages;

    void visit(String url) throws FetchException {
        if (!urls.add(url)) {
            throw loop("its next page is one that was read before");
        }
    }

    void check(RecordSpans records) throws FetchException {
        if (records.size() > 0) {
            emptyPages = 0;
            if (!bodies.add(records.body())) {
                throw loop("a page is identical to an earlier one");
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
