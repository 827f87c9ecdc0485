package org.ipai.connectors.runtime.sync;

/**
 * A part of a sync that takes time.
 *
 * @param kind what is done
 * @param stream for which stream; empty for what concerns all
 * @param slice what people call the slice; empty but for slices of streams that are cut
 */
public record SyncStep(Kind kind, String stream, String slice) {

    /** What is done in a step. */
    public enum Kind {
        /** A slice is requested, from its first page to its last. */
        SLICE,
        /** Silver is committed and state saved. */
        CHECKPOINT,
        /** Rules are checked over a silver table. */
        QUALITY,
        /** A gold table is brought up to date. */
        GOLD_TABLE,
        /** Gold views are created or replaced. */
        GOLD_VIEWS
    }

    static SyncStep of(Kind kind, String stream) {
        return new SyncStep(kind, stream, "");
    }
}
