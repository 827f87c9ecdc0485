package org.ipai.connectors.runtime.connector;

import org.jspecify.annotations.Nullable;

/**
 * How far one slice has been read.
 *
 * @param cursor greatest cursor whose record has landed, in the API's own notation; null if the stream has none
 * @param etag entity tag of the slice's only page, to ask "anything new?" with; null unless it had just one
 * @param etagUrl the URL the entity tag belongs to, or null
 */
public record SliceState(
        @Nullable String cursor,
        @Nullable String etag,
        @Nullable String etagUrl) {

    /** A slice that has been read up to {@code cursor}. */
    public static SliceState at(@Nullable String cursor) {
        return new SliceState(cursor, null, null);
    }
}
