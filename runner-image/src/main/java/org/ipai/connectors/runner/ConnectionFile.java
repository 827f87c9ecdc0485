package org.ipai.connectors.runner;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection as written in a file: which connector, where to keep data, and the connector's configuration.
 *
 * @param connection name under which state is kept; null for the connector's name
 * @param connector source type; null if there is only one on the class path
 * @param baseUrl replaces the connector's base URL, for a sandbox or a provider's enterprise host
 * @param lakehouse folder of bronze and silver
 * @param database control plane; null for the embedded one
 * @param config values by field: plain text, {@code {env: NAME}} or {@code {file: PATH}}, or a list of these
 */
record ConnectionFile(
        @Nullable String connection,
        @Nullable String connector,
        @JsonProperty("base_url") @Nullable String baseUrl,
        @Nullable String lakehouse,
        @Nullable Database database,
        @Nullable Map<String, JsonNode> config) {

    /**
     * The control plane's database.
     *
     * @param url JDBC URL
     * @param user role, or null if the URL has it
     * @param password reference such as {@code {env: NAME}}, or null
     */
    record Database(
            String url, @Nullable String user, @Nullable JsonNode password) {}

    static ConnectionFile none() {
        return new ConnectionFile(null, null, null, null, null, null);
    }

    /**
     * Reads a file.
     *
     * @throws UserException naming the place if it cannot be read or is not a connection file
     */
    static ConnectionFile read(Path file) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            ConnectionFile read = mapper.readValue(Files.readAllBytes(file), ConnectionFile.class);
            return read == null ? none() : read;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new UserException(
                    file + place + ": " + e.getOriginalMessage()
                            + "; see docs/runner.md for what a connection file holds",
                    e);
        } catch (IOException e) {
            throw new UserException(
                    "cannot read " + file + ": " + e.getMessage() + "; name an existing file with --connection-file",
                    e);
        }
    }

    Map<String, JsonNode> configOrEmpty() {
        return config == null ? Map.of() : config;
    }
}
