// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;

/**
 * Configuration of a Forge connection.
 *
 * @param owner Whose repositories are read.
 * @param ownerType What the owner is.
 * @param startDate Records last changed before this instant are left out.
 * @param token Token that can read.
 */
@Generated("org.ipai.connectors.generator")
public record ForgeConfig(
        String owner,
        String ownerType,
        Instant startDate,
        Secret token) {

    static final List<ConfigField> FIELDS = List.of(
            new ConfigField("owner", ConfigType.STRING, "Whose repositories are read.",
                    true, null, List.of()),
            new ConfigField("owner_type", ConfigType.STRING, "What the owner is.",
                    false, "organization", List.of("organization", "user")),
            new ConfigField("start_date", ConfigType.INSTANT, "Records last changed before this instant are left out.",
                    false, "2008-01-01T00:00:00Z", List.of()),
            new ConfigField("token", ConfigType.SECRET, "Token that can read.",
                    true, null, List.of()));

    /**
     * Reads the configuration.
     *
     * @throws InvalidConfigException naming every fault
     */
    public static ForgeConfig from(ConfigValues values) {
        ForgeConfig config = new ForgeConfig(values.text("owner"), values.text("owner_type"), values.instant("start_date"), values.secret("token"));
        values.throwIfInvalid();
        return config;
    }
}
