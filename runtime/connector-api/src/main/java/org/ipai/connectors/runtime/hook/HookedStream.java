package org.ipai.connectors.runtime.hook;

import org.ipai.connectors.runtime.connector.SourceStream;

/** A stream that has hooks. */
public interface HookedStream extends SourceStream {

    /** Its hooks, the same each time. */
    StreamHooks hooks();
}
