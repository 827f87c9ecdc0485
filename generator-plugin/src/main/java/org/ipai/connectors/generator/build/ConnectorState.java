package org.ipai.connectors.generator.build;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was generated for a connector the last time.
 *
 * @param fingerprint of the inputs; empty while files are being written
 * @param connectorClass class to find the connector by
 * @param streams how many there are
 * @param inputs files it was generated from
 * @param outputs hashes by {@code ROOT/path}
 */
record ConnectorState(
        @JsonProperty("fingerprint") String fingerprint,
        @JsonProperty("connector_class") String connectorClass,
        @JsonProperty("streams") int streams,
        @JsonProperty("inputs") List<String> inputs,
        @JsonProperty("outputs") SortedMap<String, String> outputs) {

    ConnectorState {
        inputs = List.copyOf(inputs);
        outputs = new TreeMap<>(outputs);
    }

    /** This state while files are being written: anything of either state may be there, nothing is up to date. */
    ConnectorState unfinished(Map<String, String> before) {
        SortedMap<String, String> either = new TreeMap<>(before);
        either.putAll(outputs);
        return new ConnectorState("", connectorClass, streams, inputs, either);
    }
}
