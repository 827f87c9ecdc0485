package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.shape.JsonSpans;

/**
 * What a page lists, which its records may be parts of or made of.
 *
 * @param count how many things
 * @param fingerprint by which a page is known that comes again
 */
record Listing(int count, long fingerprint) {

    /** A page whose records are what it lists. */
    static Listing of(JsonSpans records) {
        int count = records.size();
        long fingerprint =
                count == 0 ? 0 : Fingerprints.fingerprint(records.body(), records.start(0), records.end(count - 1));
        return new Listing(count, fingerprint);
    }

    /** A page whose records were built: equal ones may come of pages that differ. */
    static Listing of(int count, JsonSpans parts) {
        long fingerprint = 0;
        for (int part = 0; part < parts.size(); part++) {
            fingerprint = 31 * fingerprint + Fingerprints.fingerprint(parts.body(), parts.start(part), parts.end(part));
        }
        return new Listing(count, fingerprint);
    }
}
