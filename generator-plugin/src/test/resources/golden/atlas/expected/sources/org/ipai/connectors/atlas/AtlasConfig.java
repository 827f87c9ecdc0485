// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;

/**
 * Configuration of a Atlas connection.
 *
 * @param token API token.
 */
@Generated("org.ipai.connectors.generator")
public record AtlasConfig(Secret token) {

    static final List<ConfigField> FIELDS = List.of(
            new ConfigField("token", ConfigType.SECRET, "API token.", true, null, List.of()));

    /**
     * Reads the configuration.
     *
     * @throws InvalidConfigException naming every fault
     */
    public static AtlasConfig from(ConfigValues values) {
        AtlasConfig config = new AtlasConfig(values.secret("token"));
        values.throwIfInvalid();
        return config;
    }
}
