// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of a Keys connection.
 *
 * @param owner Whose repositories are read.
 * @param ownerType What the owner is.
 * @param startDate Records last changed before this instant are left out.
 * @param method The method.
 * @param token The token.
 * @param tokens The tokens.
 * @param app_key The app_key.
 * @param user The user.
 * @param app The app.
 * @param day The day.
 * @param regions The regions.
 */
@Generated("org.ipai.connectors.generator")
public record KeysConfig(
        String owner,
        String ownerType,
        Instant startDate,
        String method,
        @Nullable Secret token,
        List<Secret> tokens,
        @Nullable Secret app_key,
        @Nullable String user,
        @Nullable Long app,
        @Nullable LocalDate day,
        List<String> regions) {

    static final List<ConfigField> FIELDS = List.of(
            new ConfigField("owner", ConfigType.STRING, "Whose repositories are read.",
                    true, null, List.of()),
            new ConfigField("owner_type", ConfigType.STRING, "What the owner is.",
                    false, "organization", List.of("organization", "user")),
            new ConfigField("start_date", ConfigType.INSTANT, "Records last changed before this instant are left out.",
                    false, "2008-01-01T00:00:00Z", List.of()),
            new ConfigField("method", ConfigType.STRING, "The method.", false, "bearer", List.of()),
            new ConfigField("token", ConfigType.SECRET, "The token.", false, null, List.of()),
            new ConfigField("tokens", ConfigType.SECRET_LIST, "The tokens.",
                    false, null, List.of()),
            new ConfigField("app_key", ConfigType.SECRET, "The app_key.", false, null, List.of()),
            new ConfigField("user", ConfigType.STRING, "The user.", false, null, List.of()),
            new ConfigField("app", ConfigType.INTEGER, "The app.", false, null, List.of()),
            new ConfigField("day", ConfigType.DATE, "The day.", false, null, List.of()),
            new ConfigField("regions", ConfigType.STRING_LIST, "The regions.",
                    false, "eu,us", List.of()));

    /**
     * Reads the configuration.
     *
     * @throws InvalidConfigException naming every fault
     */
    public static KeysConfig from(ConfigValues values) {
        KeysConfig config = new KeysConfig(values.text("owner"), values.text("owner_type"),
                values.instant("start_date"), values.text("method"), values.optionalSecret("token"),
                values.secrets("tokens"), values.optionalSecret("app_key"),
                values.optionalText("user"), values.optionalInteger("app"),
                values.optionalDate("day"), values.texts("regions"));
        requireCredentials(values, config);
        values.throwIfInvalid();
        return config;
    }

    private static void requireCredentials(ConfigValues values, KeysConfig config) {
        if (config.method().equals("bearer_pool")) {
            values.require("bearer_pool", "tokens");
        } else if (config.method().equals("api_key")) {
            values.require("api_key", "token");
        } else if (config.method().equals("basic")) {
            values.require("basic", "user", "token");
        } else if (config.method().equals("oauth2_refresh_token")) {
            values.require("oauth2_refresh_token", "token", "user");
        } else if (config.method().equals("oauth2_client_credentials")) {
            values.require("oauth2_client_credentials", "user", "token");
        } else if (config.method().equals("google_service_account")) {
            values.require("google_service_account", "token");
        } else if (config.method().equals("github_app")) {
            values.require("github_app", "app", "token");
        } else if (config.method().equals("session_token")) {
            values.require("session_token", "user", "token");
        } else if (config.method().equals("all")) {
            values.require("all", "token", "app_key");
        } else {
            values.require("bearer", "token");
        }
    }
}
