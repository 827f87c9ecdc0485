package org.ipai.connectors.generator.mojo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** What builds and editors are told about the plugin. */
class PluginDescriptionTest {

    private static final Path CLASSES = Path.of("target/classes/META-INF");

    @Test
    void goals_of_the_lifecycle_run_in_eclipse_too() throws Exception {
        List<String> bound = texts("maven/plugin.xml", "//mojo[phase]/goal");
        assertThat(texts("m2e/lifecycle-mapping-metadata.xml", "//goals/goal"))
                .containsExactlyInAnyOrderElementsOf(bound);
        assertThat(texts("m2e/lifecycle-mapping-metadata.xml", "//action/execute/runOnIncremental"))
                .containsExactly("true");
    }

    @Test
    void all_goals_may_run_in_parallel_builds() throws Exception {
        assertThat(texts("maven/plugin.xml", "//mojo[not(threadSafe='true')]/goal"))
                .isEmpty();
    }

    @Test
    void all_goals_can_be_skipped() throws Exception {
        assertThat(texts("maven/plugin.xml", "//mojo[goal!='help'][not(parameters/parameter[name='skip'])]/goal"))
                .isEmpty();
    }

    @Test
    void all_goals_and_parameters_are_documented() throws Exception {
        assertThat(texts("maven/plugin.xml", "//mojo[not(normalize-space(description))]/goal"))
                .isEmpty();
        assertThat(texts("maven/plugin.xml", "//parameter[editable='true'][not(normalize-space(description))]/name"))
                .isEmpty();
    }

    private static List<String> texts(String file, String path) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(CLASSES.resolve(file).toFile());
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
