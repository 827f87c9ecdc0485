// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
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
 * @param hotline Phone number that patients without one are given.
 */
@Generated("org.ipai.connectors.generator")
public record ClinicConfig(
        Secret token,
        String hotline) {

    static final List<ConfigField> FIELDS = List.of(
            new ConfigField("token", ConfigType.SECRET, "API token.", true, null, List.of()),
            new ConfigField("hotline", ConfigType.STRING, "Phone number that patients without one are given.",
                    false, "0800", List.of()));

    /**
     * Reads the configuration.
     *
     * @throws InvalidConfigException naming every fault
     */
    public static ClinicConfig from(ConfigValues values) {
        ClinicConfig config = new ClinicConfig(values.secret("token"), values.text("hotline"));
        values.throwIfInvalid();
        return config;
    }
}
