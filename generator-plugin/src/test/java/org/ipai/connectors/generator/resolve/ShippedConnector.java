package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.openapi.DocumentLocker;
import org.ipai.connectors.generator.openapi.LockedDocument;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.validate.SpecValidator;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A connector of this repository as it is shipped, with its locked documents. */
final class ShippedConnector {

    private final Path folder;
    private final Findings findings = new Findings();
    private final ConnectorSpec spec;

    private ShippedConnector(Path folder) {
        this.folder = folder;
        this.spec = SpecReader.read(folder.resolve("connector.yaml"), folder, findings)
                .orElseThrow();
    }

    static ShippedConnector of(String sourceType) {
        return new ShippedConnector(Path.of("../connector-specs").resolve(sourceType));
    }

    ConnectorSpec spec() {
        return spec;
    }

    Path locked() {
        return folder.resolve(spec.document().local().value());
    }

    Findings findings() {
        return findings;
    }

    /** Every rule of the language and of the documents. */
    void assertKeepsEveryRule() {
        SpecValidator.validate(spec, folder.resolve("connector.yaml"), folder, findings);
        assertThat(resolve(locked())).isPresent();
        assertThat(findings.sorted()).isEmpty();
    }

    /** What is locked is exactly what the provider's full document says. */
    void assertLockedFrom(Path full) throws IOException {
        LockedDocument lock = DocumentLocker.lock(
                        full, spec.document().url(), Resolver.operationIds(spec, spec.defaultApi()), findings)
                .orElseThrow();
        assertThat(lock.json()).isEqualTo(Files.readString(locked()));
        assertThat(resolve(full)).isEqualTo(resolve(locked())).isPresent();
    }

    StreamModel stream(String name) {
        return model().streams().stream()
                .filter(stream -> stream.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    ConnectorModel model() {
        return resolve(locked()).orElseThrow();
    }

    /**
     * The connector as another document of its default API would have it.
     *
     * @param document in place of the locked one
     */
    Optional<ConnectorModel> resolve(Path document) {
        Map<String, ApiDocument> documents = new LinkedHashMap<>();
        for (ApiSpec api : spec.allApis()) {
            Text local = api.document().local();
            Path file = api.name().equals(ApiSpec.DEFAULT) ? document : folder.resolve(local.value());
            ApiDocument.read(file, local, Resolver.operationIds(spec, api), findings)
                    .ifPresent(read -> documents.put(api.name(), read));
        }
        return documents.size() < spec.allApis().size()
                ? Optional.empty()
                : new Resolver(folder, "org.ipai.connectors.generated")
                        .resolve(spec, new ApiDocuments(documents), findings);
    }

    /** A provider's full document; the test is skipped where it is not beside the project. */
    static Path fullDocument(String name) {
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
