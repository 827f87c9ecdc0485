package org.ipai.connectors.runtime.hook;

/**
 * Makes records of a response that does not hold them in a shape that the spec can tell.
 *
 * @param <R> the stream's generated record, such as {@code Issue}
 */
public non-sealed interface RecordReaderHook<R> extends Hook {

    /**
     * A successful response as JSON of the shape that the spec and the provider's document tell of: records where
     * {@code records} says they are, what the pagination reads where it reads it. The result is checked like any response,
     * and it, not the response, is what bronze keeps. The sandbox answers in that shape, so a body that has it already is
     * to be returned as it is.
     */
    default byte[] read(ResponseView response) {
        return response.body();
    }

    /**
     * Whether a record is kept. A record that does not fit its type is kept without being asked about: it is quarantined
     * where it would have been without the hook.
     *
     * @param record after blocked fields are gone and hashed ones are hashes
     */
    default boolean isWanted(R record) {
        return true;
    }
}
