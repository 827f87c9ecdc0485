package org.ipai.connectors.generator.mojo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MojoTest
class MojosTest {

    private static final String SPECS = "src/it/generates-connectors/connector-specs";
    private static final String FAULTY = "src/it/names-every-fault-fail/connector-specs";

    private final RecordingLog log = new RecordingLog();

    @Test
    @InjectMojo(goal = "validate")
    @MojoParameter(name = "specsDirectory", value = SPECS)
    void valid_specs_take_one_line(ValidateMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines()).singleElement().asString().startsWith("Connector specs are valid");
    }

    @Test
    @InjectMojo(goal = "validate")
    @MojoParameter(name = "specsDirectory", value = FAULTY)
    @MojoParameter(name = "sarifFile", value = "target/mojo-tests/findings.sarif")
    void faults_show_with_their_place_and_end_with_the_next_command(ValidateMojo mojo) {
        mojo.setLog(log);
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageEndingWith("then run: mvn ipai:validate");
        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("ERROR ") && line.contains("/anvil/connector.yaml:"))
                .anyMatch(line -> line.startsWith("ERROR ") && line.contains("/forge/connector.yaml:"));
        assertThat(Path.of("target/mojo-tests/findings.sarif")).content().contains("\"version\" : \"2.1.0\"");
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "specsDirectory", value = SPECS)
    @MojoParameter(name = "sourcesDirectory", value = "target/mojo-tests/sources")
    @MojoParameter(name = "resourcesDirectory", value = "target/mojo-tests/resources")
    @MojoParameter(name = "docsDirectory", value = "target/mojo-tests/docs")
    void generated_sources_are_compiled_with_the_project(GenerateMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.project().getBuild().setResources(new ArrayList<>());
        mojo.execute();
        assertThat(log.lines()).singleElement().asString().startsWith("forge: ");
        assertThat(mojo.project().getResources())
                .singleElement()
                .extracting(Resource::getDirectory)
                .isEqualTo(
                        Path.of("target/mojo-tests/resources").toAbsolutePath().toString());
        assertThat(mojo.project().getCompileSourceRoots())
                .contains(Path.of("target/mojo-tests/sources").toAbsolutePath().toString());
        assertThat(Path.of("target/mojo-tests/sources/org/ipai/connectors/forge/ForgeConnector.java"))
                .exists();
        assertThat(Files.readString(Path.of("target/mojo-tests/docs/forge.md"))).startsWith("# Forge");
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "specsDirectory", value = "../docs/example")
    @MojoParameter(name = "sourcesDirectory", value = "target/mojo-tests/hooked-sources")
    @MojoParameter(name = "resourcesDirectory", value = "target/mojo-tests/hooked-resources")
    @MojoParameter(name = "docsDirectory", value = "target/mojo-tests/hooked-docs")
    void hooks_are_compiled_where_they_are(GenerateMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.project().getBuild().setResources(new ArrayList<>());
        mojo.execute();
        assertThat(mojo.project().getCompileSourceRoots().stream()
                        .map(root -> Path.of(root).normalize()))
                .contains(Path.of("../docs/example/archive/hooks")
                        .toAbsolutePath()
                        .normalize());
    }

    @Test
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "skip", value = "true")
    void skipping_says_so(GenerateMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines()).containsExactly("Skipped, as ipai.skip says");
    }

    @Test
    @InjectMojo(goal = "dry-run")
    @MojoParameter(name = "specsDirectory", value = SPECS)
    @MojoParameter(name = "connectors", value = "moon")
    void running_what_is_no_spec_names_those_that_are(DryRunMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("moon/connector.yaml; there are [forge]");
    }

    @Test
    @InjectMojo(goal = "plan")
    @MojoParameter(name = "specsDirectory", value = SPECS)
    void running_what_is_not_generated_says_what_to_bind(PlanMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Bind the goal generate to the build");
    }

    @Test
    @InjectMojo(goal = "replay")
    @MojoParameter(name = "specsDirectory", value = SPECS)
    void replaying_without_any_recording_says_so(ReplayMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines()).singleElement().asString().startsWith("No connector for ipai:replay in ");
    }

    @Test
    @InjectMojo(goal = "lock")
    @MojoParameter(name = "specsDirectory", value = SPECS)
    @MojoParameter(name = "connector", value = "forge")
    @MojoParameter(name = "document", value = "src/it/forge-api.json")
    void locking_prints_the_hash(LockMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines()).anyMatch(line -> line.matches("forge: sha256 [0-9a-f]{64} is what the spec names"));
    }

    @Test
    @InjectMojo(goal = "new")
    @MojoParameter(name = "specsDirectory", value = "target/mojo-tests/drafted-specs")
    @MojoParameter(name = "connector", value = "library")
    @MojoParameter(name = "document", value = "../docs/example/library.openapi.yaml")
    void drafting_prints_each_guess_and_drafting_again_that_nothing_is_new(NewMojo mojo) throws Exception {
        Path folder = Path.of("target/mojo-tests/drafted-specs/library");
        for (String file : List.of("connector.yaml", "drafted.txt", "library.lock.json")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines())
                .anyMatch(line -> line.matches("property +guess +sure +reason"))
                .anyMatch(line -> line.matches("loans.deletes +\"none\" +low +deleted records do not come .*"))
                .contains(
                        "library: 3 streams drafted, 0 left out, in target/mojo-tests/drafted-specs/library/connector.yaml");
        log.lines().clear();
        mojo.execute();
        assertThat(log.lines())
                .containsExactly("library: nothing to add; all that the document lists is in"
                        + " target/mojo-tests/drafted-specs/library/connector.yaml or in drafted.txt beside it");
    }

    @Test
    @InjectMojo(goal = "new")
    @MojoParameter(name = "specsDirectory", value = "target/mojo-tests/drafted-specs")
    @MojoParameter(name = "connector", value = "nothing")
    @MojoParameter(name = "document", value = "pom.xml")
    void a_document_that_is_none_ends_with_the_command_to_type_again(NewMojo mojo) {
        mojo.setLog(log);
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageEndingWith("then run: mvn ipai:new -Dconnector=nothing -Ddocument=pom.xml");
        assertThat(log.lines()).isNotEmpty();
        assertThat(Path.of("target/mojo-tests/drafted-specs/nothing")).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "new")
    @MojoParameter(name = "specsDirectory", value = "target/mojo-tests/drafted-specs")
    @MojoParameter(name = "connector", value = "nothing")
    @MojoParameter(name = "document", value = "https://library.example/openapi.json")
    @MojoParameter(name = "offline", value = "true")
    void offline_nothing_is_fetched(NewMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("Maven is offline");
    }

    @Test
    @InjectMojo(goal = "lock")
    @MojoParameter(name = "specsDirectory", value = SPECS)
    @MojoParameter(name = "connector", value = "moon")
    @MojoParameter(name = "document", value = "src/it/forge-api.json")
    void locking_for_no_spec_says_what_to_write(LockMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("moon/connector.yaml. Write it first");
    }

    @Test
    @InjectMojo(goal = "lock")
    @MojoParameter(name = "specsDirectory", value = SPECS)
    @MojoParameter(name = "connector", value = "forge")
    @MojoParameter(name = "document", value = "http://forge.example/openapi.json")
    void a_document_is_not_fetched_without_tls(LockMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("over https only");
    }
}
