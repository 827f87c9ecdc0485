package org.ipai.connectors.runtime.connector;

/**
 * A connector: the code generated from one spec. Implementations are found with {@link java.util.ServiceLoader}, have a
 * public constructor without arguments and hold no state.
 */
public interface SourceConnector {

    /** What the connector can do, known without any configuration. */
    ConnectorDescriptor descriptor();

    /**
     * Binds the connector to one provider account.
     *
     * @throws InvalidConfigException naming every fault of the configuration
     */
    Source open(ConfigValues config);
}
