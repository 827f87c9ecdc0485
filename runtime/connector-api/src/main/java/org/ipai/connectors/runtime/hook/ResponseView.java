package org.ipai.connectors.runtime.hook;

import java.util.List;
import java.util.Optional;

/** A response as hooks see it. */
public interface ResponseView {

    /** HTTP status. */
    int status();

    /**
     * All values of a header, in order.
     *
     * @param name in any case; one of {@link Hook#responseHeaders()}
     */
    List<String> headers(String name);

    /** The first value of a header. */
    default Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** The bytes, uncompressed, in an array of one's own; of a response that is no success, at least the beginning. */
    byte[] body();

    /**
     * A single value of the JSON body as text; empty if it is missing, null, an object or an array, or if the body is no
     * JSON up to there.
     *
     * @param path field names from the root, at least one
     */
    Optional<String> text(String... path);
}
