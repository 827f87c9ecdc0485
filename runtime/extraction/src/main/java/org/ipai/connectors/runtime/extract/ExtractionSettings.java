package org.ipai.connectors.runtime.extract;

/**
 * How much is done at once. At most {@code parallelSlices * pagesAhead} pages are held in memory.
 *
 * @param parallelSlices slices read at the same time
 * @param pagesAhead pages of one slice that may be requested or waiting to be handed over; with 1, a page is requested
 *     when the one before has been handed over
 */
public record ExtractionSettings(int parallelSlices, int pagesAhead) {

    public ExtractionSettings {
        if (parallelSlices < 1 || pagesAhead < 1) {
            throw new IllegalArgumentException(
                    "parallelSlices is " + parallelSlices + " and pagesAhead " + pagesAhead + "; use 1 or more");
        }
    }

    /** 4 slices, 2 pages ahead. */
    public static ExtractionSettings defaults() {
        return new ExtractionSettings(4, 2);
    }
}
