package org.ipai.connectors.runtime.extract;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of the pages after it.
 *
 * @param next absolute URL or token of the next page; null if it names none
 * @param hasMore whether there are more, or null if the stream does not go by that
 * @param total how many pages or records there are, or null if it does not say
 */
record PageSigns(
        @Nullable String next,
        @Nullable Boolean hasMore,
        @Nullable Long total) {}
