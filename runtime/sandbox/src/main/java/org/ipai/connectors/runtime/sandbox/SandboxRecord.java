package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;
import org.jspecify.annotations.Nullable;

/** A record as the sandbox serves it at the moment: what a test may expect to find at the other end. */
public final class SandboxRecord {

    private final @Nullable JsonNode parent;
    private final Map<String, String> slice;
    private final byte[] json;
    private final RecordFault.@Nullable Kind fault;

    SandboxRecord(@Nullable JsonNode parent, Map<String, String> slice, byte[] json, RecordFault.@Nullable Kind fault) {
        this.parent = parent;
        this.slice = Map.copyOf(slice);
        this.json = json;
        this.fault = fault;
    }

    /** The parent's record, or null for a stream without parent. */
    public @Nullable JsonNode parent() {
        return parent;
    }

    /** The values of the slice it is in, by axis. */
    public Map<String, String> slice() {
        return slice;
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
