package org.ipai.connectors.runtime.sandbox.data;

/**
 * Records that the provider has deleted.
 *
 * @param every of so many records of each slice, by index, the first
 * @param revision the step at which it happened; later records are not touched
 */
record Removal(int every, int revision) {

    Removal {
        if (every < 1) {
            throw new IllegalArgumentException("'every' says which part is removed, and is 1 or more");
        }
    }

    /** @param then the slice as it was when it happened */
    boolean strikes(SliceTimeline then, long index) {
        return then.birth() <= revision && index < then.count() && index % every == 0;
    }
}
