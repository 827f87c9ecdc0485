package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.generator.model.ConnectorModel;

/** Writes everything that is generated for one connector. */
public final class ConnectorEmitter {

    private static final List<Emitter> EMITTERS = List.of(
            new PackageEmitter(),
            new ConnectorClassEmitter(),
            new ConfigEmitter(),
            new SourceEmitter(),
            new StreamEmitter(),
            new DecoderEmitter(),
            new RecordEmitter(),
            new ReaderEmitter(),
            new SandboxEmitter(),
            new DocumentationEmitter(),
            new DeploymentEmitter());

    private ConnectorEmitter() {}

    /**
     * The files of a connector, in a stable order.
     *
     * @param model the connector
     * @param documents the parts used of the documents it was resolved with, as OpenAPI, by name of the API
     * @throws IllegalArgumentException if the model contradicts itself
     */
    public static List<GeneratedFile> emit(ConnectorModel model, Map<String, JsonNode> documents) {
        Connector connector = Connector.of(model, documents);
        List<GeneratedFile> files = EMITTERS.stream()
                .flatMap(emitter -> emitter.emit(connector))
                .sorted(Comparator.comparing(GeneratedFile::root).thenComparing(GeneratedFile::path))
                .toList();
        requireDistinct(files);
        return files;
    }

    /** Paths differ even where the file system ignores case. */
    private static void requireDistinct(List<GeneratedFile> files) {
        Set<String> seen = new HashSet<>();
        for (GeneratedFile file : files) {
            if (!seen.add(file.root() + "/" + file.path().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two generated files would be called " + file.path());
            }
        }
    }

    /** Class that {@link java.util.ServiceLoader} finds a connector by. */
    public static String connectorClass(ConnectorModel model) {
        return model.packageName() + "." + model.className() + "Connector";
    }
}
