// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of a Desk connection.
 *
 * @param team Team whose tickets are read.
 * @param minimum Least priority of the tickets that are read.
 * @param oldest Greatest age of the tickets that are read.
 * @param token API token.
 */
@Generated("org.ipai.connectors.generator")
public record DeskConfig(
        String team,
        long minimum,
        @Nullable Long oldest,
        Secret token) {

    static final List<ConfigField> FIELDS = List.of(
            new ConfigField("team", ConfigType.STRING, "Team whose tickets are read.",
                    true, null, List.of()),
            new ConfigField("minimum", ConfigType.INTEGER, "Least priority of the tickets that are read.",
                    false, "1", List.of()),
            new ConfigField("oldest", ConfigType.INTEGER, "Greatest age of the tickets that are read.",
                    false, null, List.of()),
            new ConfigField("token", ConfigType.SECRET, "API token.", true, null, List.of()));

    /**
     * Reads the configuration.
     *
     * @throws InvalidConfigException naming every fault
     */
    public static DeskConfig from(ConfigValues values) {
        DeskConfig config = new DeskConfig(values.text("team"), values.integer("minimum"), values.optionalInteger("oldest"), values.secret("token"));
        values.throwIfInvalid();
        return config;
    }
}
