package org.ipai.connectors.generator.emit;

import java.util.stream.Stream;
import org.ipai.connectors.generator.model.ConnectorModel;

/** The package's description and nullness. */
final class PackageEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        ConnectorModel model = connector.model();
        String source = """
                // %s
                /** The %s connector. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(
                JavaSource.header(model).replace("\n", "\n// "), Prose.javadoc(model.title()), model.packageName());
        return Stream.of(JavaSource.file(model, "package-info", source));
    }
}
