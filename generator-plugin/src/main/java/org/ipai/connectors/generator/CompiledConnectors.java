package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.image.ConnectorImage;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;

/** Finds the connectors that were generated from specs and compiled. */
public final class CompiledConnectors {

    private static final String SERVICE = "META-INF/services/org.ipai.connectors.runtime.connector.SourceConnector";
    private static final String SUFFIX = "Connector";

    /** The only version of the spec language; validation refuses others. */
    private static final String SPEC_VERSION = "ipai.org/v1";

    private CompiledConnectors() {}

    /**
     * The connectors that have both a spec and compiled classes, in the order of their names.
     *
     * @param classes folder of compiled classes and resources
     */
    public static List<ConnectorImage> of(Specs specs, Path classes) throws IOException {
        Path service = classes.resolve(SERVICE);
        List<String> compiled = Files.isRegularFile(service) ? Files.readAllLines(service) : List.of();
        List<ConnectorImage> found = new ArrayList<>();
        for (String name : specs.names()) {
            Optional<ConnectorSpec> spec = SpecReader.read(specs.file(name), specs.shownRelativeTo(), new Findings());
            spec.ifPresent(read -> compiled.stream()
                    .filter(connectorClass ->
                            isOf(connectorClass, read.sourceType().value()))
                    .forEach(connectorClass -> found.add(image(connectorClass, read))));
        }
        return found;
    }

    private static ConnectorImage image(String connectorClass, ConnectorSpec spec) {
        return new ConnectorImage(
                spec.sourceType().value(), connectorClass, spec.title().value(), SPEC_VERSION, spec.sha256());
    }

    /** Class names are source types in another spelling. */
    private static boolean isOf(String connectorClass, String sourceType) {
        String simple = connectorClass.substring(connectorClass.lastIndexOf('.') + 1);
        return simple.endsWith(SUFFIX)
                && letters(simple.substring(0, simple.length() - SUFFIX.length()))
                        .equals(letters(sourceType));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
