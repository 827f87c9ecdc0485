package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.openapi.DocumentLocker;
import org.ipai.connectors.generator.openapi.LockedDocument;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.validate.SpecValidator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The YouTube connector as it is shipped, against its locked document and, where there is one, the full document. */
final class YoutubeConnectorTest {

    private static final Path FOLDER = Path.of("../connector-specs/youtube");
    private static final Path LOCKED = FOLDER.resolve("youtube.lock.json");

    private final Findings findings = new Findings();
    private final ConnectorSpec spec =
            SpecReader.read(FOLDER.resolve("connector.yaml"), FOLDER, findings).orElseThrow();

    @Test
    void keeps_every_rule() {
        SpecValidator.validate(spec, FOLDER.resolve("connector.yaml"), FOLDER, findings);
        assertThat(resolve(LOCKED)).isPresent();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void counts_that_google_writes_as_texts_are_whole_numbers() {
        ConnectorModel model = resolve(LOCKED).orElseThrow();
        StreamModel videos = model.streams().stream()
                .filter(stream -> stream.name().equals("videos"))
                .findFirst()
                .orElseThrow();
        FieldModel statistics = videos.record().fields().stream()
                .filter(field -> field.columnName().equals("statistics"))
                .findFirst()
                .orElseThrow();
        assertThat(((TypeModel.ObjectModel) statistics.type()).struct().fields())
                .extracting(FieldModel::columnName, field -> field.type().toString())
                .allSatisfy(field -> assertThat(field.toString()).contains("LONG"))
                .hasSize(3);
    }

    @Test
    void the_full_document_gives_the_same_lock_and_the_same_model() throws IOException {
        Path full = fullDocument();
        LockedDocument locked = DocumentLocker.lock(
                        full, spec.document().url(), Resolver.operationIds(spec, spec.defaultApi()), findings)
                .orElseThrow();
        assertThat(locked.json()).isEqualTo(Files.readString(LOCKED));
        assertThat(resolve(full)).isEqualTo(resolve(LOCKED)).isPresent();
    }

    private Optional<ConnectorModel> resolve(Path document) {
        return ApiDocument.read(
                        document, spec.document().locked(), Resolver.operationIds(spec, spec.defaultApi()), findings)
                .flatMap(api -> new Resolver(FOLDER, "org.ipai.connectors.generated")
                        .resolve(spec, ApiDocuments.of(api), findings));
    }

    private static Path fullDocument() {
        String name = "shared/provider-schemas/google/youtube__v3.json";
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        return Assumptions.abort("no " + name + " beside the project: full document not tested");
    }
}
