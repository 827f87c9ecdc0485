// Generated from connector.yaml, sha256 80e90512f42379ade21d8f7ed8f34d0e8afba99ae7845cc15d199179c908473b.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;

/**
 * Configuration of a Depot connection.
 *
 * @param token API token.
 */
@Generated("org.ipai.connectors.generator")
public record DepotConfig(Secret token) {

    static final List<ConfigField> FIELDS = List.of(
            new ConfigField("token", ConfigType.SECRET, "API token.", true, null, List.of()));

    /**
     * Reads the configuration.
     *
     * @throws InvalidConfigException naming every fault
     */
    public static DepotConfig from(ConfigValues values) {
        DepotConfig config = new DepotConfig(values.secret("token"));
        values.throwIfInvalid();
        return config;
    }
}
