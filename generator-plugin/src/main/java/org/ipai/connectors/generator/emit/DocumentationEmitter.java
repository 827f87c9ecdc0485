package org.ipai.connectors.generator.emit;

import java.util.stream.Stream;
import org.ipai.connectors.generator.template.TextTemplate;

/** The connector's page for people. */
final class DocumentationEmitter implements Emitter {

    private final TextTemplate template = TextTemplate.load("connector.md");

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        String page = template.fill(DocumentationPage.of(connector.model()));
        return Stream.of(
                new GeneratedFile(GeneratedFile.Root.DOCS, connector.model().sourceType() + ".md", page));
    }
}
