package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * A business view over the gold tables of some streams.
 *
 * @param name {@code gold_<domain>_<entity>}
 * @param description the question it answers
 * @param streams streams whose gold tables the query reads
 * @param query a SELECT statement that names the tables as {@code <source>_<stream>}
 */
public record GoldView(String name, String description, List<String> streams, String query) {

    public GoldView {
        streams = List.copyOf(streams);
    }
}
