package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.generator.ConnectorGenerator;
import org.ipai.connectors.generator.DraftReport;
import org.ipai.connectors.generator.DraftRequest;
import org.ipai.connectors.generator.Drafting;
import org.ipai.connectors.generator.Specs;
import org.ipai.connectors.generator.finding.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder in which the connector {@code shop} is drafted from a small document. */
record DraftProject(Path folder) {

    private static final String HEAD = """
            openapi: 3.0.3
            info: {title: Shop API, version: "1"}
            servers: [{url: "https://api.shop.example/"}]
            """;

    /** Paths, and components if there are any, as YAML. */
    DraftReport draft(String body) {
        return draftDocument(HEAD + body);
    }

    DraftReport draftDocument(String text) {
        return draftBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    DraftReport draftBytes(byte[] document) {
        try {
            Path file = Files.write(folder.resolve("shop.openapi.yaml"), document);
            return draftFile(file, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DraftReport draftFile(Path file, List<String> operations) throws IOException {
        return Drafting.draft(
                new DraftRequest("shop", specs(), file, "https://shop.example/openapi.yaml", "", operations));
    }

    Specs specs() {
        return new Specs(folder.resolve("connector-specs"), folder);
    }

    Path spec() {
        return specs().file("shop");
    }

    String text() {
        try {
            return Files.readString(spec());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The spec that was drafted, after the real validator has had nothing to say about it. */
    JsonNode valid() {
        try {
            assertThat(findings()).isEmpty();
            return new ObjectMapper(new YAMLFactory()).readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> findings() throws IOException {
        return ConnectorGenerator.validate(specs(), "org.ipai.connectors", folder.resolve("notes"))
                .findings();
    }

    /** A property of a stream of a valid draft, as flow YAML; {@code -} if it is not there. */
    String property(String stream, String name) {
        JsonNode found = valid().path("streams").path(stream).path(name);
        return found.isMissingNode() ? "-" : YamlText.flow(found);
    }
}
