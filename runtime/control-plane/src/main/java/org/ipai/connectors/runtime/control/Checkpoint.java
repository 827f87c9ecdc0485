package org.ipai.connectors.runtime.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SliceState;

/**
 * A step of a stream that counts as a whole: bronze files that become one silver commit, and the states that hold after it.
 *
 * @param id also written into the silver commit, so that recovery can ask whether it happened
 * @param bronzeFiles the files the commit is made from
 * @param states the states after it, by slice key
 */
public record Checkpoint(
        UUID id, long connectionId, String stream, UUID run, List<String> bronzeFiles, Map<String, SliceState> states) {

    public Checkpoint {
        bronzeFiles = List.copyOf(bronzeFiles);
        states = Map.copyOf(states);
    }
}
