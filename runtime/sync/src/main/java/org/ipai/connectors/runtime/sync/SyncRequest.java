package org.ipai.connectors.runtime.sync;

import java.util.Set;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.Source;

/**
 * What to sync.
 *
 * @param connection the connection's name, under which state is kept
 * @param connector the connector's description
 * @param source the configured source
 * @param streams names of the streams to read, parents are added; empty for all
 * @param refresh whether saved state is used
 */
public record SyncRequest(
        String connection, ConnectorDescriptor connector, Source source, Set<String> streams, Refresh refresh) {

    public SyncRequest {
        streams = Set.copyOf(streams);
    }

    /** Whether saved state is used. */
    public enum Refresh {
        /** Incremental streams continue from their state. */
        FROM_STATE,
        /** Every stream is read from the start; what is in the tables stays and is brought up to date. */
        FULL
    }
}
