package org.ipai.connectors.generator.resolve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.openapi.DocumentLocker;
import org.ipai.connectors.generator.openapi.LockedDocument;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The Vercel connector as it is shipped. Its lock holds facts of the fields that are read, not a slice of the document. */
final class VercelConnectorTest {

    private final ShippedConnector connector = ShippedConnector.of("vercel");

    @Test
    void keeps_every_rule() {
        connector.assertKeepsEveryRule();
    }

    @Test
    void keeps_values_and_secrets_out_of_tables() {
        assertThat(connector.stream("environment_variables").record().fields())
                .extracting(FieldModel::columnName)
                .contains("key", "type", "target")
                .noneMatch(column -> column.contains("value") || column.contains("hint"));
        assertThat(connector.stream("projects").record().fields())
                .extracting(FieldModel::columnName)
                .contains("id", "framework")
                .doesNotContain("env", "password_protection", "protection_bypass");
        assertThat(connector.stream("teams").record().fields())
                .extracting(FieldModel::columnName)
                .doesNotContain("invite_code", "saml");
    }

    @Test
    void a_document_that_says_more_makes_another_lock_and_the_same_model(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("document.json");
        Files.writeString(document, withMore());
        ConnectorSpec spec = connector.spec();
        Findings findings = connector.findings();
        LockedDocument lock = DocumentLocker.lock(
                        document, spec.document().url(), Resolver.operationIds(spec, spec.defaultApi()), findings)
                .orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        assertThat(lock.json()).contains("suffix").doesNotContain("getSomethingElse");
        // As if the spec named the document's hash, which is what locking writes into it.
        Path relocked = folder.resolve("relocked.json");
        String hash = spec.document().sha256().value();
        Files.writeString(relocked, lock.json().replace(lock.lock().sha256(), hash));
        assertThat(connector.resolve(relocked))
                .isEqualTo(connector.resolve(connector.locked()))
                .isPresent();
    }

    /** The locked facts as a document of the provider could have them, with an operation and a field besides. */
    private String withMore() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = (ObjectNode) mapper.readTree(connector.locked().toFile());
        root.remove("x-ipai-lock");
        ObjectNode paths = (ObjectNode) root.get("paths");
        ObjectNode other = paths.at("/~1v5~1domains").deepCopy();
        ((ObjectNode) other.get("get")).put("operationId", "getSomethingElse");
        paths.set("/v1/something-else", other);
        ((ObjectNode) paths.at("/~1v2~1teams/get/responses/200/content/application~1json/schema/properties/teams/items"
                        + "/oneOf/0/properties"))
                .putObject("suffix")
                .put("type", "string");
        return mapper.writeValueAsString(root);
    }
}
