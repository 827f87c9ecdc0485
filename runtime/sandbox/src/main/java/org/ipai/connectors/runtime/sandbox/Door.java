package org.ipai.connectors.runtime.sandbox;

import java.io.IOException;
import java.util.Optional;

/** One way in. */
interface Door {

    /** Whose quota a request counts for, or empty if it is not let in here. */
    Optional<String> caller(ApiRequest request);

    /** The answer to a request that asks for a token here, or empty if it asks for something else. */
    default Optional<Answer> token(ApiRequest request) throws IOException {
        return Optional.empty();
    }
}
