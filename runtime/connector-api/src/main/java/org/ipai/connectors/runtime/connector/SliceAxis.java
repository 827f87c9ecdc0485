package org.ipai.connectors.runtime.connector;

/**
 * One way in which a stream is cut into slices: there is a slice for every value of it, times those of the other axes.
 *
 * @param name how requests read the value
 * @param values the values, of which equal ones count once
 * @param batch how many values one slice takes; 1 for a slice a value
 * @param separator what stands between the values of a batch
 */
public record SliceAxis(String name, SliceValues values, int batch, String separator) {

    public SliceAxis {
        if (batch < 1) {
            throw new IllegalArgumentException("batch of axis '" + name + "' is " + batch + "; use 1 or more");
        }
    }

    /** An axis with a slice for each value. */
    public static SliceAxis of(String name, SliceValues values) {
        return new SliceAxis(name, values, 1, "");
    }
}
