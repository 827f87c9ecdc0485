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
 * @param streams names of the streams to read; empty for all
 * @param refresh whether saved state is used
 * @param parents what is done about streams that the named ones are cut by
 */
public record SyncRequest(
        String connection,
        ConnectorDescriptor connector,
        Source source,
        Set<String> streams,
        Refresh refresh,
        Parents parents) {

    public SyncRequest {
        streams = Set.copyOf(streams);
    }

    /** A request that reads parents first. */
    public SyncRequest(
            String connection, ConnectorDescriptor connector, Source source, Set<String> streams, Refresh refresh) {
        this(connection, connector, source, streams, refresh, Parents.READ_FIRST);
    }

    /** The same, of the named streams alone. */
    public SyncRequest withParents(Parents kept) {
        return new SyncRequest(connection, connector, source, streams, refresh, kept);
    }

    /** What is done about streams that the named ones are cut by, or that list their deletions. */
    public enum Parents {
        /** They are read too, before their children. */
        READ_FIRST,
        /** Slices are cut from their tables as they are; a job of their own keeps them up to date. */
        KEEP
    }

    /** Whether saved state is used. */
    public enum Refresh {
        /** Incremental streams continue from their state. */
        FROM_STATE,
        /** Every stream is read from the start; what is in the tables stays and is brought up to date. */
        FULL
    }
}
