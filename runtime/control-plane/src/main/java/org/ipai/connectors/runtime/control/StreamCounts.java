package org.ipai.connectors.runtime.control;

/**
 * What a stream's part of a run has done so far.
 *
 * @param slices slices read to their end
 * @param pages pages fetched
 * @param records records extracted
 * @param bronzeBytes compressed bytes landed
 * @param inserted records new in silver
 * @param updated records changed in silver
 * @param deleted records removed from silver
 * @param filtered records that the stream does not want
 * @param quarantined records that do not fit their documented type
 * @param goldRows rows merged into gold
 */
public record StreamCounts(
        long slices,
        long pages,
        long records,
        long bronzeBytes,
        long inserted,
        long updated,
        long deleted,
        long filtered,
        long quarantined,
        long goldRows) {

    public static StreamCounts none() {
        return new StreamCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
