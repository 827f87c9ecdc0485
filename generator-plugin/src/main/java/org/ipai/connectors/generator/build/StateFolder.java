package org.ipai.connectors.generator.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps one state file a connector. */
final class StateFolder {

    private static final String SUFFIX = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    StateFolder(Path folder) {
        this.folder = folder;
    }

    /** The state of a connector; empty if there is none or it cannot be understood, for then it is made anew. */
    Optional<ConnectorState> load(String connector) throws IOException {
        Path file = file(connector);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(file.toFile(), ConnectorState.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    void save(String connector, ConnectorState state) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(connector), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(state) + "\n");
    }

    void delete(String connector) throws IOException {
        Files.deleteIfExists(file(connector));
    }

    /** Connectors that have a state. */
    List<String> connectors() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private Path file(String connector) {
        return folder.resolve(connector + SUFFIX);
    }
}
