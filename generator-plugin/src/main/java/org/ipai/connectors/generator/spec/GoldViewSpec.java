package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * A business view.
 *
 * @param at its name in the file
 * @param name {@code gold_<domain>_<entity>}
 * @param description the question it answers
 * @param sql path of the query, relative to the spec
 * @param streams streams it reads
 */
public record GoldViewSpec(SourceLocation at, Text name, Text description, Text sql, List<Text> streams) {

    public GoldViewSpec {
        streams = List.copyOf(streams);
    }
}
