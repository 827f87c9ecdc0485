package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Takes what an extraction yields. Called by the thread that called {@link StreamExtractor#extract}, and may block: no
 * more is read meanwhile than the settings allow ahead. What it throws ends the extraction.
 */
public interface ExtractionListener {

    /** The slice is going to be read. */
    default void sliceStarted(Slice slice) {}

    /** At least one record; pages of a slice come in the source's order. */
    void page(RecordPage page) throws InterruptedException;

    /**
     * Everything up to the state's cursor has been handed over, more is to come. Only in incremental mode, where the
     * source filters by the cursor and orders ascending.
     */
    void sliceAdvanced(Slice slice, SliceState state) throws InterruptedException;

    /** All of the slice has been handed over. */
    void sliceFinished(Slice slice, SliceState state) throws InterruptedException;

    /** The source says that the slice has not changed since the state was reached; none of its records are handed over. */
    default void sliceUnchanged(Slice slice, SliceState state) throws InterruptedException {
        sliceFinished(slice, state);
    }

    /** The slice could not be read to its end; the other slices go on. */
    void sliceFailed(SliceFailure failure) throws InterruptedException;
}
