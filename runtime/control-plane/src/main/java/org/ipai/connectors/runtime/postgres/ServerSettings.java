package org.ipai.connectors.runtime.postgres;

import java.util.List;
import java.util.stream.Collectors;

/** What the server is told at each start, so that folders made by earlier releases get it too. Nothing here risks data. */
final class ServerSettings {

    private static final List<String> SETTINGS = List.of(
            // Nobody replicates this server; what fills a table made in the same transaction then goes to disk once,
            // not twice.
            "wal_level=minimal",
            "max_wal_senders=0",
            // After each checkpoint a page goes into the log whole again; a load should not see many of them.
            "max_wal_size=2GB",
            "checkpoint_timeout=15min");

    private ServerSettings() {}

    /** The server's command line. */
    static String options(int port) {
        return SETTINGS.stream().map(setting -> " -c " + setting).collect(Collectors.joining("", "-p " + port, ""));
    }
}
