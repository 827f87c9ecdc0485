package org.ipai.connectors.runtime.sandbox.connection;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The file by which a runner knows a made-up connection. Secrets stand in files of their own beside it, because a runner
 * takes none from the file itself.
 *
 * @param source source type of the connector
 * @param fields the connector's
 * @param values by field
 */
public record ConnectionFile(String source, List<ConfigField> fields, Map<String, String> values) {

    public ConnectionFile {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
    }

    /**
     * Writes it and the files of secrets.
     *
     * @param baseUrl the sandbox's, or null to leave the provider's
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file, @Nullable URI baseUrl) {
        Path folder = file.toAbsolutePath().resolveSibling("secrets");
        List<String> lines = new ArrayList<>();
        lines.add("# Made up for the sandbox of " + source + ": no credential here is a provider's.");
        lines.add("connector: " + source);
        if (baseUrl != null) {
            lines.add("base_url: " + baseUrl);
        }
        lines.add(values.isEmpty() ? "config: {}" : "config:");
        try {
            Files.createDirectories(folder);
            for (ConfigField field : fields) {
                if (values.containsKey(field.name())) {
                    lines.add("  " + field.name() + ": " + value(field, folder));
                }
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private String value(ConfigField field, Path folder) throws IOException {
        ConfigValues config = new ConfigValues(fields, values);
        return switch (field.type()) {
            case SECRET -> reference(folder.resolve(field.name()), config.secret(field.name()));
            case SECRET_LIST -> {
                List<String> entries = new ArrayList<>();
                for (Secret secret : config.secrets(field.name())) {
                    Path file = folder.resolve(field.name() + "-" + (entries.size() + 1));
                    entries.add(reference(file, secret));
                }
                yield entries.toString();
            }
            default -> quoted(config.text(field.name()));
        };
    }

    private static String reference(Path file, Secret secret) throws IOException {
        Files.writeString(file, secret.reveal());
        return "{file: " + quoted(file.toString()) + "}";
    }

    /** A JSON string is a YAML string too. */
    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    /** Without the values, some of which are secret. */
    @Override
    public String toString() {
        return "ConnectionFile[" + source + ", " + values.keySet() + "]";
    }
}
