package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ipai.connectors.generator.model.ConnectorModel;

/** A connector whose generated files are committed below {@code src/test/resources/golden}. */
enum GoldenCase {
    FORGE,
    NASTY;

    private ConnectorModel model() {
        return switch (this) {
            case FORGE -> ForgeModel.create();
            case NASTY -> NastyModel.create();
        };
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
