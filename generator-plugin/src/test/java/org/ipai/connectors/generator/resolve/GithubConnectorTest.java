package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.openapi.DocumentLocker;
import org.ipai.connectors.generator.openapi.LockedDocument;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.validate.SpecValidator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The GitHub connector as it is shipped, against its locked document and, where there is one, the full document. */
final class GithubConnectorTest {

    private static final Path FOLDER = Path.of("../connector-specs/github");

    private final Findings findings = new Findings();
    private final ConnectorSpec spec =
            SpecReader.read(FOLDER.resolve("connector.yaml"), FOLDER, findings).orElseThrow();

    @Test
    void keeps_every_rule() {
        SpecValidator.validate(spec, FOLDER.resolve("connector.yaml"), FOLDER, findings);
        assertThat(resolve(FOLDER.resolve("github.lock.json"))).isPresent();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void reads_eleven_streams() {
        ConnectorModel model = resolve(FOLDER.resolve("github.lock.json")).orElseThrow();
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
        Path full = fullDocument("github/api.github.com.json");
        LockedDocument locked = DocumentLocker.lock(
                        full, spec.document().url(), Resolver.operationIds(spec, spec.defaultApi()), findings)
                .orElseThrow();
        assertThat(locked.json()).isEqualTo(Files.readString(FOLDER.resolve("github.lock.json")));
        assertThat(resolve(full))
                .isEqualTo(resolve(FOLDER.resolve("github.lock.json")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "digitalocean/DigitalOcean-public.v2.yaml, droplets_list",
        "digitalocean/DigitalOcean-public.v2.yaml, apps_list",
        "digitalocean/DigitalOcean-public.v2.yaml, kubernetes_list_clusters",
        "supabase/management-api.openapi.json, v1-list-all-projects"
    })
    void other_providers_documents_lock_and_read_back(String document, String operation) throws IOException {
        Path full = fullDocument(document);
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

    private Optional<ConnectorModel> resolve(Path document) {
        return ApiDocument.read(
                        document, spec.document().locked(), Resolver.operationIds(spec, spec.defaultApi()), findings)
                .flatMap(api -> new Resolver(FOLDER, "org.ipai.connectors.generated")
                        .resolve(spec, ApiDocuments.of(api), findings));
    }

    private static Path fullDocument(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/provider-schemas").resolve(name);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        return Assumptions.abort(
                "no shared/provider-schemas/" + name + " beside the project: full document not tested");
    }
}
