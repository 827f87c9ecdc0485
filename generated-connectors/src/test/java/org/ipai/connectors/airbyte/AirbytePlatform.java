package org.ipai.connectors.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.jspecify.annotations.Nullable;

/** Plays the platform: writes files, runs a connector's process, and looks at each of its messages. */
final class AirbytePlatform {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Exit code of a process that was killed. */
    static final int KILLED = 137;

    private final TestedConnector tested;
    private final Path folder;
    private final ProtocolSchema schema = new ProtocolSchema();

    AirbytePlatform(TestedConnector tested, Path folder) {
        this.tested = tested;
        this.folder = folder;
    }

    /** Writes a configuration that the connector's sandbox lets in. */
    Path config(Map<String, String> values, String baseUrl) throws IOException {
        ObjectNode config = JSON.createObjectNode();
        for (ConfigField field : tested.descriptor().configFields()) {
            String value = values.get(field.name());
            if (value != null && field.type().isList()) {
                ArrayNode entries = config.putArray(field.name());
                List.of(value.split(", *")).forEach(entries::add);
            } else if (value != null) {
                config.put(field.name(), value);
            }
        }
        // Platforms have fields of their own.
        config.put("base_url", baseUrl).put("__injected_by_platform", 7);
        return file("config.json", config.toString());
    }

    /** Writes a catalog of all discovered streams, or of some. */
    Path catalog(JsonNode discovered, String mode, Predicate<String> wanted) throws IOException {
        ObjectNode catalog = JSON.createObjectNode();
        ArrayNode streams = catalog.putArray("streams");
        for (JsonNode stream : discovered.path("streams")) {
            if (wanted.test(stream.path("name").asText())) {
                boolean offered = contains(stream.path("supported_sync_modes"), mode);
                ObjectNode configured = streams.addObject();
                configured.set("stream", stream);
                configured.put("sync_mode", offered ? mode : "full_refresh").put("destination_sync_mode", "append");
            }
        }
        schema.assertIsCatalog(catalog);
        return file("catalog.json", catalog.toString());
    }

    private static boolean contains(JsonNode texts, String text) {
        for (JsonNode each : texts) {
            if (each.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** Discovers with what was written last. */
    JsonNode discover(Path config) throws IOException, InterruptedException {
        return run("discover", "--config", config.toString())
                .of("CATALOG")
                .findFirst()
                .orElseThrow()
                .path("catalog");
    }

    /** Runs a command to its end. */
    ProtocolRun run(String... arguments) throws IOException, InterruptedException {
        return run(seen -> false, arguments);
    }

    /** Runs a command to its end, or until a message calls for killing it. */
    ProtocolRun run(Predicate<JsonNode> kills, String... arguments) throws IOException, InterruptedException {
        Path errors = folder.resolve("stderr");
        Process process = start(errors, arguments);
        List<JsonNode> messages = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                JsonNode message = message(line, process);
                if (message == null) {
                    break;
                }
                messages.add(message);
                if (process.isAlive() && kills.test(message)) {
                    // Unlike the process itself, its handle leaves open what is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        return new ProtocolRun(process.waitFor(), messages, Files.readString(errors));
    }

    /** A line as message; null for one that a killed process did not write to its end. */
    private @Nullable JsonNode message(String line, Process process) throws InterruptedException {
        try {
            JsonNode message = JSON.readTree(line);
            schema.assertIsMessage(message);
            return message;
        } catch (IOException e) {
            if (process.waitFor() != KILLED) {
                throw new UncheckedIOException("stdout holds what is no message: " + line, e);
            }
            return null;
        }
    }

    Process start(Path errors, String... arguments) throws IOException {
        List<String> command = RunnerProcess.command("256m");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--connector", tested.name()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        return builder.redirectError(errors.toFile()).start();
    }
}
