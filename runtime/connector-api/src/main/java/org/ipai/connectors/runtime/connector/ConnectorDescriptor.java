package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * What a connector is, before it is configured.
 *
 * @param sourceType short lower-case name, the {@code <source>} of every table and job name
 * @param title the provider's name as people write it
 * @param description one or two sentences
 * @param specSha256 hash of the spec the connector was generated from, lower-case hex
 * @param configFields the configuration the connector takes
 * @param schedule default cron expression (five fields, UTC)
 * @param slaTier how soon a late or failed sync matters
 * @param streams the streams in the spec's order
 * @param goldViews the business views in the spec's order
 */
public record ConnectorDescriptor(
        String sourceType,
        String title,
        String description,
        String specSha256,
        List<ConfigField> configFields,
        String schedule,
        SlaTier slaTier,
        List<StreamDescriptor> streams,
        List<GoldView> goldViews) {

    public ConnectorDescriptor {
        configFields = List.copyOf(configFields);
        streams = List.copyOf(streams);
        goldViews = List.copyOf(goldViews);
    }
}
