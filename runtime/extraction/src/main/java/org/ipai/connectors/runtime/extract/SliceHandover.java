package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.record.RecordPage;

/** Where a slice's reader puts what it has read. */
interface SliceHandover {

    /** Waits until one more page may be held in memory. To be called before each page is requested. */
    void awaitRoom() throws InterruptedException;

    /** The page there was room for. */
    void page(RecordPage page);

    /** The page there was room for has no records to hand over. */
    void nothing();

    void advanced(SliceState state);

    void finished(SliceState state);

    /** The source says that nothing has changed since the state was reached; no page of the slice was handed over. */
    void unchanged(SliceState state);
}
