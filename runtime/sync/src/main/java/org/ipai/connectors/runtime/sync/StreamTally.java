package org.ipai.connectors.runtime.sync;

/**
 * What one stream's sync has done.
 *
 * @param slices slices read to their end
 * @param pages pages with records or without
 * @param records records extracted
 * @param rawBytes bytes of JSON extracted, uncompressed
 * @param bronzeBytes bytes of sealed bronze files
 * @param inserted rows new in silver
 * @param updated rows replaced in silver
 * @param deleted rows removed from silver because their records are gone
 * @param filtered records that the stream's {@code where} leaves out; they are in bronze only
 * @param quarantined records that could not be typed; they are in bronze only
 * @param checkpoints commits
 */
public record StreamTally(
        long slices,
        long pages,
        long records,
        long rawBytes,
        long bronzeBytes,
        long inserted,
        long updated,
        long deleted,
        long filtered,
        long quarantined,
        long checkpoints) {}
