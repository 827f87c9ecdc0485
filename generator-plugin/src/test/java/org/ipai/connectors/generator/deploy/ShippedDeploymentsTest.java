package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.generator.ConnectorGenerator;
import org.ipai.connectors.generator.GenerationReport;
import org.ipai.connectors.generator.GenerationRequest;
import org.ipai.connectors.generator.Specs;
import org.ipai.connectors.generator.Strictness;
import org.ipai.connectors.generator.build.OutputFolders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The deployment files of every connector of this repository. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedDeploymentsTest {

    private final Path folder;

    ShippedDeploymentsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        OutputFolders outputs = new OutputFolders(
                folder.resolve("sources"),
                folder.resolve("resources"),
                folder.resolve("docs"),
                folder.resolve("deployment"));
        Specs specs = new Specs(Path.of("../connector-specs"), Path.of(".."));
        GenerationReport report = ConnectorGenerator.generate(
                new GenerationRequest(specs, outputs, folder.resolve("state"), "org.example", Strictness.LENIENT));
        assertThat(report.failed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "digitalocean", "supabase", "vercel", "youtube"})
    void are_accepted_by_what_reads_them(String source, @TempDir Path units) throws IOException {
        GeneratedDeployment deployment = deployment(source);
        deployment.assertAccepted();
        deployment.assertAcceptedBySystemd(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "digitalocean", "supabase", "vercel", "youtube"})
    void name_in_a_kustomization_exactly_the_files_that_are_there(String source) throws IOException {
        GeneratedDeployment deployment = deployment(source);
        List<String> named = texts(deployment.file("kubernetes/base/kustomization.yaml"), "resources");
        assertThat(deployment.files().keySet())
                .filteredOn(path -> path.startsWith("kubernetes/base/") && !path.endsWith("kustomization.yaml"))
                .containsExactlyInAnyOrderElementsOf(
                        named.stream().map(file -> "kubernetes/base/" + file).toList());
        assertThat(texts(deployment.file("kubernetes/overlays/example/kustomization.yaml"), "resources"))
                .allMatch(resource -> Files.exists(
                        folder(source).resolve("kubernetes/overlays/example").resolve(resource)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "digitalocean", "supabase", "vercel", "youtube"})
    void come_through_an_overlay_with_its_image_namespace_and_configuration(String source) throws Exception {
        String built = kustomize(folder(source).resolve("kubernetes/overlays/example"));
        List<String> objects = List.of(built.split("(?m)^---$"));
        assertThat(objects).hasSize(deployment(source).cronJobs().size() + 2);
        for (String object : objects) {
            JsonNode read = KubernetesJudge.accept(object);
            assertThat(read.at("/metadata/namespace").asText()).isEqualTo("ipai");
            if (read.path("kind").asText().equals("CronJob")) {
                JsonNode container = read.at("/spec/jobTemplate/spec/template/spec/containers/0");
                assertThat(container.path("image").asText())
                        .isEqualTo("registry.example.org/ipai_connector_" + source + ":latest");
                assertThat(container.at("/envFrom/0/configMapRef/name").asText())
                        .matches("ipai-connector-" + source + "-[a-z0-9]{10}");
                assertThat(container.path("env"))
                        .extracting(variable -> variable.path("name").asText())
                        .doesNotHaveDuplicates()
                        .contains("IPAI_DATABASE_PASSWORD");
            }
        }
    }

    private static String kustomize(Path overlay) throws Exception {
        try {
            Process process = new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } catch (IOException e) {
            return Assumptions.abort("no kubectl here: what kustomize makes of the overlay is not checked");
        }
    }

    private static List<String> texts(String yaml, String list) throws IOException {
        List<String> texts = new ArrayList<>();
        new YAMLMapper().readTree(yaml).path(list).forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private GeneratedDeployment deployment(String source) {
        return new GeneratedDeployment(folder(source));
    }

    private Path folder(String source) {
        return folder.resolve("deployment").resolve(source);
    }
}
