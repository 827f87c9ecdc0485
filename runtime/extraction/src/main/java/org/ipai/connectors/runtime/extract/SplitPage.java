package org.ipai.connectors.runtime.extract;

import java.time.Instant;
import org.ipai.connectors.runtime.http.PageResponse;
import org.jspecify.annotations.Nullable;

/**
 * A page, split.
 *
 * @param records where its records lie
 * @param listing what it lists, which may be more or less than its records
 * @param signs what it says of the pages after it
 * @param etag the page's entity tag, or null
 * @param receivedAt when it came
 * @param response as it came, where a hook finds the next page; else null, so that nothing holds blocked fields
 */
record SplitPage(
        RecordSpans records,
        Listing listing,
        PageSigns signs,
        @Nullable String etag,
        Instant receivedAt,
        @Nullable PageResponse response) {}
