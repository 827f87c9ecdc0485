// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
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
