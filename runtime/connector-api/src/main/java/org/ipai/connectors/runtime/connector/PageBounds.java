package org.ipai.connectors.runtime.connector;

import org.jspecify.annotations.Nullable;

/**
 * What bounds the pages of a slice, whichever way they are found.
 *
 * @param size records a page that are asked for; 0 if that is left to the source
 * @param stop how the last page is known; null if only by its naming no next one
 * @param depth how deep the source lets one page, or null for all the way
 */
public record PageBounds(
        long size, @Nullable StopRule stop, @Nullable DepthLimit depth) {

    private static final PageBounds NONE = new PageBounds(0, null, null);

    /** Nothing bounds the pages but that one names no next. */
    public static PageBounds none() {
        return NONE;
    }
}
