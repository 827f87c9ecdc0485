package org.ipai.connectors.runtime.hook;

import org.ipai.connectors.runtime.connector.SourceApi;
import org.jspecify.annotations.Nullable;

/** An API whose requests a hook signs. */
public interface SignedApi extends SourceApi {

    /** What signs, or null if nothing does besides {@link #authentication()}. */
    @Nullable
    Signing signing();
}
