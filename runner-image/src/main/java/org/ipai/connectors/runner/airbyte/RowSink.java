package org.ipai.connectors.runner.airbyte;

import java.time.Instant;

/** Takes the rows of a stream. */
interface RowSink {

    /**
     * Takes a row that the stream wants.
     *
     * @param row holds its values until this returns
     * @param received when its page came
     */
    void row(RowReader row, Instant received) throws InterruptedException;

    /** A page has ended. */
    default void pageEnded() throws InterruptedException {}
}
