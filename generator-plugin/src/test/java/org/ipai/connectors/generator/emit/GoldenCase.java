package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.FindingReport;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.resolve.Resolver;
import org.ipai.connectors.generator.spec.SpecReader;

/** A connector whose generated files are committed below {@code src/test/resources/golden}. */
enum GoldenCase {
    CLINIC,
    DESK,
    FORGE,
    NASTY,
    KEYS,
    DEPOT,
    ATLAS;

    /** Whether what deploys the connector is committed too; the others would say the same once more. */
    boolean hasDeployment() {
        return this == FORGE || this == NASTY || this == KEYS;
    }

    private ConnectorModel model() {
        return switch (this) {
            case CLINIC, DESK, DEPOT, ATLAS -> resolved();
            case FORGE -> ForgeModel.create();
            case NASTY -> NastyModel.create();
            case KEYS -> KeysModel.create();
        };
    }

    /** The model of the spec in the case's folder. */
    ConnectorModel resolved() {
        Findings findings = new Findings();
        Path spec = folder().resolve("connector.yaml");
        Optional<ConnectorModel> model = SpecReader.read(spec, folder(), findings)
                .flatMap(read -> ApiDocument.read(
                                folder().resolve(read.document().locked().value()),
                                read.document().locked(),
                                Resolver.operationIds(read, read.allApis().get(0)),
                                findings)
                        .flatMap(document -> new Resolver(folder(), "org.ipai.connectors")
                                .resolve(read, ApiDocuments.of(document), findings)));
        return model.orElseThrow(() -> new IllegalStateException(FindingReport.render(findings.sorted(), folder())));
    }

    private Path folder() {
        return Path.of("src/test/resources/golden", name().toLowerCase(Locale.ROOT));
    }

    Path expected() {
        return folder().resolve("expected");
    }

    List<GeneratedFile> emit() {
        return emit(model());
    }

    /** The files of another connector with this case's document. */
    List<GeneratedFile> emit(ConnectorModel model) {
        try {
            return ConnectorEmitter.emit(
                    model,
                    Map.of(
                            "",
                            new ObjectMapper()
                                    .readTree(folder().resolve("document.json").toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
