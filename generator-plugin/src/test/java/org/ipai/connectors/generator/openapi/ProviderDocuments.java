package org.ipai.connectors.generator.openapi;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Providers' full documents, which are not part of the project; tests that need one say so where it is not there. */
final class ProviderDocuments {

    private ProviderDocuments() {}

    static Path find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/provider-schemas").resolve(name);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        return Assumptions.abort(
                "no shared/provider-schemas/" + name + " beside the project: full document not tested");
    }
}
