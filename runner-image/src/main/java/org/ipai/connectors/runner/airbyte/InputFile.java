package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file that the platform hands over.
 *
 * @param option that names it, such as {@code --catalog}
 * @param path where it is
 */
record InputFile(String option, Path path) {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /**
     * The file behind an option that must be given.
     *
     * @throws ProtocolException if it is not
     */
    static InputFile required(String option, @Nullable Path path) {
        if (path == null) {
            throw ProtocolException.ofConfig(option + " is missing; name the file with " + option + " FILE");
        }
        return new InputFile(option, path);
    }

    /**
     * Its content, a missing node if it is empty. What is wrong is told without quoting from the file, which may hold secrets.
     *
     * @throws ProtocolException if it cannot be read or is no JSON
     */
    JsonNode tree() {
        try {
            return READER.readTree(Files.readAllBytes(path));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw ProtocolException.ofConfig(path + place + ": not JSON; " + option
                    + " takes the JSON file that the platform writes" + ownFileHint());
        } catch (NoSuchFileException e) {
            throw ProtocolException.ofConfig(path + " does not exist; name an existing file with " + option);
        } catch (IOException e) {
            throw ProtocolException.ofConfig(path + " cannot be read ("
                    + e.getClass().getSimpleName() + "); name a readable file with " + option);
        }
    }

    private String ownFileHint() {
        return option.equals("--config") ? "; a connection file in YAML is named with --connection-file" : "";
    }

    /** What is wrong at a place of the file, and what to do. */
    ProtocolException fault(String place, String problem) {
        return ProtocolException.ofConfig(path + ": " + (place.isEmpty() ? "" : place + ": ") + problem);
    }
}
