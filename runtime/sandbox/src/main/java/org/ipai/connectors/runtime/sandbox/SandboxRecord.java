package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;
import org.jspecify.annotations.Nullable;

/** A record as the sandbox serves it at the moment: what a test may expect to find at the other end. */
public final class SandboxRecord {

    private final @Nullable JsonNode parent;
    private final byte[] json;
    private final RecordFault.@Nullable Kind fault;

    SandboxRecord(@Nullable JsonNode parent, byte[] json, RecordFault.@Nullable Kind fault) {
        this.parent = parent;
        this.json = json;
        this.fault = fault;
    }

    /** The parent's record, or null for a stream without parent. */
    public @Nullable JsonNode parent() {
        return parent;
    }

    /** The same bytes as in a page. */
    public byte[] json() {
        return json.clone();
    }

    /** What is wrong with it, or null. */
    public RecordFault.@Nullable Kind fault() {
        return fault;
    }
}
