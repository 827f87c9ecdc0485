package org.ipai.connectors.runner;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;

/** Drops silver tables of a connection from the catalog, and says of each that it did. */
final class TableDrop implements AutoCloseable {

    private final Map<String, StreamDescriptor> streams;
    private final Lakehouse lakehouse;
    private final Console console;

    private TableDrop(Map<String, StreamDescriptor> streams, Lakehouse lakehouse, Console console) {
        this.streams = streams;
        this.lakehouse = lakehouse;
        this.console = console;
    }

    static TableDrop of(ConnectionSetup setup, DatabaseAddress address, Console console) {
        Map<String, StreamDescriptor> streams = setup.descriptor().streams().stream()
                .collect(Collectors.toMap(StreamDescriptor::name, Function.identity()));
        return new TableDrop(streams, address.lakehouse(setup.lakehouse()), console);
    }

    /** Drops the table of the stream that a lease is for; streams that the connector had earlier keep theirs. */
    void of(Lease lease) {
        StreamDescriptor stream = streams.get(lease.resource());
        if (stream != null && lakehouse.dropTable(stream, lease::require)) {
            console.message("table_dropped", "silver." + stream.silverTable() + " dropped from the catalog");
        }
    }

    @Override
    public void close() {
        lakehouse.close();
    }
}
