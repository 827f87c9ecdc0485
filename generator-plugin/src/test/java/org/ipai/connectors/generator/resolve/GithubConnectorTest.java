package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.DocumentLocker;
import org.ipai.connectors.generator.openapi.LockedDocument;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The GitHub connector as it is shipped, against its locked document and, where there is one, the full document. */
final class GithubConnectorTest {

    private final ShippedConnector connector = ShippedConnector.of("github");

    @Test
    void keeps_every_rule() {
        connector.assertKeepsEveryRule();
    }

    @Test
    void reads_eleven_streams() {
        ConnectorModel model = connector.model();
        assertThat(model.streams())
                .extracting(StreamModel::name)
                .containsExactly(
                        "repositories",
                        "issues",
                        "issue_comments",
                        "pull_requests",
                        "pull_request_reviews",
                        "commits",
                        "releases",
                        "deployments",
                        "workflow_runs",
                        "workflow_jobs",
                        "organization_members");
        assertThat(model.streams())
                .extracting(stream -> stream.record().className())
                .contains("Repository", "Issue", "PullRequest", "Commit", "Release", "WorkflowRun");
        StreamModel issues = model.streams().get(1);
        assertThat(issues.record().fields())
                .hasSize(35)
                .extracting(FieldModel::columnName)
                .contains("pull_request");
        assertThat(issues.parent())
                .satisfies(parent -> assertThat(parent.labelFields()).containsExactly("owner.login", "name"));
    }

    @Test
    void the_full_document_gives_the_same_lock_and_the_same_model() throws IOException {
        connector.assertLockedFrom(ShippedConnector.fullDocument("github/api.github.com.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "digitalocean/DigitalOcean-public.v2.yaml, droplets_list",
        "digitalocean/DigitalOcean-public.v2.yaml, apps_list",
        "digitalocean/DigitalOcean-public.v2.yaml, kubernetes_list_clusters",
        "supabase/management-api.openapi.json, v1-list-all-projects"
    })
    void other_providers_documents_lock_and_read_back(String document, String operation) throws IOException {
        Path full = ShippedConnector.fullDocument(document);
        ConnectorSpec spec = connector.spec();
        Findings findings = connector.findings();
        List<Text> operations = List.of(new Text(operation, spec.at()));
        LockedDocument locked = DocumentLocker.lock(full, spec.document().url(), operations, findings)
                .orElseThrow(() -> new AssertionError(findings.sorted()));
        Path file = Files.createTempFile("locked", ".json");
        Files.writeString(file, locked.json());
        assertThat(ApiDocument.read(file, spec.document().locked(), operations, findings)
                        .orElseThrow()
                        .operation(operation))
                .isPresent();
        Files.delete(file);
    }
}
