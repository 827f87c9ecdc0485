package org.ipai.connectors.generator.emit;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The connector's page for people. */
final class DocumentationEmitter implements Emitter {

    private static final String TEMPLATE = "/ipai/templates/connector.md.mustache";

    private final Template template = Mustache.compiler().escapeHTML(false).compile(load());

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        String page = template.execute(DocumentationPage.of(connector.model()));
        return Stream.of(
                new GeneratedFile(GeneratedFile.Root.DOCS, connector.model().sourceType() + ".md", page));
    }

    private static String load() {
        try (InputStream in = DocumentationEmitter.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("the plugin's jar lacks " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
