package org.ipai.connectors.runtime.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page, split.
 *
 * @param records where its records lie
 * @param next absolute URL of the next page, or null after the last
 * @param etag the page's entity tag, or null
 * @param receivedAt when it came
 */
record SplitPage(
        RecordSpans records,
        @Nullable String next,
        @Nullable String etag,
        Instant receivedAt) {}
