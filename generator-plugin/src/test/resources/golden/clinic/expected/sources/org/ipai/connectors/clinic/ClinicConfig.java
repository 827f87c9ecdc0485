// Generated from connector.yaml, sha256 fd42ce7e0a6d212dbf457ac5ac2095ffee7420767333e9eb9173c617ec177224.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;

/**
 * Configuration of a Clinic connection.
 *
 * @param token API token.
 */
@Generated("org.ipai.connectors.generator")
public record ClinicConfig(Secret token) {

    static final List<ConfigField> FIELDS = List.of(
            new ConfigField("token", ConfigType.SECRET, "API token.", true, null, List.of()));

    /**
     * Reads the configuration.
     *
     * @throws InvalidConfigException naming every fault
     */
    public static ClinicConfig from(ConfigValues values) {
        ClinicConfig config = new ClinicConfig(values.secret("token"));
        values.throwIfInvalid();
        return config;
    }
}
