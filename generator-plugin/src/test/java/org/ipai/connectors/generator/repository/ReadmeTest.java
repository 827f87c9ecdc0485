package org.ipai.connectors.generator.repository;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.ipai.connectors.generator.ConnectorGenerator;
import org.ipai.connectors.generator.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README shows is what a reader will paste. */
class ReadmeTest {

    private static final Path LOCKED = Path.of("../connector-specs/github/github.lock.json");

    private final XPath xpath = XPathFactory.newInstance().newXPath();

    @Test
    void the_spec_is_valid_against_the_locked_document(@TempDir Path folder) throws IOException {
        Path specs = folder.resolve("connector-specs");
        Files.createDirectories(specs.resolve("github"));
        Files.writeString(specs.resolve("github/connector.yaml"), block("yaml"));
        Files.copy(LOCKED, specs.resolve("github/github.lock.json"));
        assertThat(ConnectorGenerator.validate(new Specs(specs, folder), "org.ipai.connectors", folder.resolve("notes"))
                        .findings())
                .isEmpty();
    }

    @Test
    void the_plugin_is_declared_as_it_is_built() throws Exception {
        Document snippet = parse(block("xml"));
        Document parent = parse(Files.readString(Path.of("../pom.xml")));
        assertThat(text(snippet, "/plugin/groupId")).isEqualTo(text(parent, "/project/groupId"));
        assertThat(text(snippet, "/plugin/version")).isEqualTo(text(parent, "/project/version"));
        assertThat(text(snippet, "/plugin/artifactId"))
                .isEqualTo(text(parse(Files.readString(Path.of("pom.xml"))), "/project/artifactId"));
        assertThat(text(snippet, "/plugin/extensions")).isEqualTo("true");
    }

    private static String block(String language) throws IOException {
        List<String> blocks = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(blocks).as("blocks of %s in the README", language).hasSize(1);
        return blocks.get(0);
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private String text(Document document, String path) throws XPathExpressionException {
        return xpath.evaluate(path, document);
    }
}
