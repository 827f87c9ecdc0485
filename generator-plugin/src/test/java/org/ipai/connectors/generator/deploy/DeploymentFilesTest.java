package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.ipai.connectors.generator.ForgeProject;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeploymentFilesTest {

    private final Path folder;
    private final ForgeProject project;

    DeploymentFilesTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = ForgeProject.in(folder.resolve("project"));
        project.change(
                "deletes: none\n    sync_modes: [full_refresh, incr",
                "deletes: infer_on_full\n    sync_modes: [full_refresh, incr");
    }

    @Test
    void a_stream_has_the_jobs_that_its_modes_and_deletions_need() throws IOException {
        GeneratedDeployment forge = generate();
        assertThat(forge.cronJobs())
                .containsOnlyKeys(
                        "sync_forge_repositories_full_refresh",
                        "sync_forge_issues_incremental",
                        "sync_forge_issues_full_refresh");
        assertThat(arguments(forge, "sync_forge_repositories_full_refresh"))
                .containsExactly("sync", "--connector", "forge", "--streams", "repositories", "--log", "json");
        assertThat(arguments(forge, "sync_forge_issues_incremental"))
                .contains("--streams", "issues", "--keep-parents")
                .doesNotContain("--full-refresh");
        assertThat(arguments(forge, "sync_forge_issues_full_refresh")).contains("--keep-parents", "--full-refresh");
    }

    @Test
    void children_start_after_their_parents_and_full_refreshes_in_the_longest_pause() throws IOException {
        GeneratedDeployment forge = generate();
        assertThat(forge.schedule("sync_forge_repositories_full_refresh").cron())
                .isEqualTo("0 */6 * * *");
        assertThat(forge.schedule("sync_forge_issues_incremental").cron()).isEqualTo("10 */6 * * *");
        assertThat(forge.schedule("sync_forge_issues_full_refresh").cron()).isEqualTo("10 3 * * 0");
    }

    @Test
    void a_schedule_that_is_seldom_makes_each_run_a_full_refresh() throws IOException {
        project.change("\"0 */6 * * *\"", "\"0 5 * * 1\"");
        GeneratedDeployment forge = generate();
        assertThat(forge.cronJobs())
                .containsOnlyKeys("sync_forge_repositories_full_refresh", "sync_forge_issues_full_refresh");
        assertThat(forge.schedule("sync_forge_issues_full_refresh").cron()).isEqualTo("10 5 * * 1");
        assertThat(arguments(forge, "sync_forge_issues_full_refresh")).contains("--full-refresh");
    }

    @ParameterizedTest
    @CsvSource({"critical, 3600, 14400, 5, yes", "standard, 1800, 21600, 3, yes", "best_effort, 600, 43200, 1, no"})
    void limits_come_from_the_tier(String tier, int starting, int active, int retries, String persistent)
            throws IOException {
        project.change("sla: standard", "sla: " + tier);
        GeneratedDeployment forge = generate();
        JsonNode spec = forge.cronJob("sync_forge_issues_incremental").path("spec");
        assertThat(spec.path("startingDeadlineSeconds").intValue()).isEqualTo(starting);
        assertThat(spec.at("/jobTemplate/spec/activeDeadlineSeconds").intValue())
                .isEqualTo(active);
        assertThat(spec.at("/jobTemplate/spec/backoffLimit").intValue()).isEqualTo(retries);
        assertThat(forge.file("systemd/sync_forge_issues_incremental.service"))
                .contains("StartLimitBurst=" + (retries + 1) + "\n", "TimeoutStartSec=" + active + "\n");
        assertThat(forge.file("systemd/sync_forge_issues_incremental.timer")).contains("Persistent=" + persistent);
    }

    @ParameterizedTest
    @EnumSource
    void the_documentation_shows_the_limits_of_each_tier(SlaTier tier) throws IOException {
        JobLimits incremental = JobLimits.of(tier, SyncMode.INCREMENTAL);
        JobLimits full = JobLimits.of(tier, SyncMode.FULL_REFRESH);
        assertThat(Files.readString(Path.of("../docs/deploy.md")))
                .contains("| `%s` | %d min | %d h | %d h | %d more |"
                        .formatted(
                                tier.name().toLowerCase(Locale.ROOT),
                                incremental.latestStart().toMinutes(),
                                incremental.longest().toHours(),
                                full.longest().toHours(),
                                full.retries()));
    }

    @Test
    void a_pod_may_do_nothing_but_sync() throws IOException {
        JsonNode job = generate().cronJob("sync_forge_issues_incremental").at("/spec/jobTemplate/spec");
        JsonNode pod = job.at("/template/spec");
        assertThat(pod.path("automountServiceAccountToken").booleanValue()).isFalse();
        assertThat(pod.path("automountServiceAccountToken").isBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("terminationGracePeriodSeconds").intValue()).isEqualTo(30);
        JsonNode container = pod.at("/containers/0");
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").booleanValue())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").isBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").booleanValue())
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
        assertThat(container.path("image").asText()).isEqualTo("ipai_connector_forge");
        assertThat(job.at("/podFailurePolicy/rules/0/onExitCodes/values").toString())
                .isEqualTo("[2,3,4,5,6,7]");
    }

    @Test
    void secrets_are_references_and_other_settings_are_not_in_pods() throws IOException {
        JsonNode variables = generate()
                .cronJob("sync_forge_issues_incremental")
                .at("/spec/jobTemplate/spec/template/spec/containers/0/env");
        assertThat(variables)
                .filteredOn(variable -> variable.has("value"))
                .singleElement()
                .satisfies(only -> assertThat(only.path("name").asText()).isEqualTo("IPAI_LAKEHOUSE"));
        assertThat(variables.findValuesAsText("name")).contains("FORGE_TOKEN").doesNotContain("FORGE_OWNER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "*/5 * * * *",
                "59 23 * * *",
                "0 0 1 * 1",
                "0 0 29 2 *",
                "1,2,3,5-8 0-23/5 */9 jan-dec sun,6"
            })
    void any_schedule_can_be_deployed(String cron) throws IOException {
        project.change("\"0 */6 * * *\"", "\"" + cron + "\"");
        GeneratedDeployment forge = generate();
        forge.assertAccepted();
        forge.assertAcceptedBySystemd(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "no", "null", "true", "y", "e1"})
    void a_stream_may_be_called_like_a_word_of_yaml(String name) throws IOException {
        rename(name);
        GeneratedDeployment forge = generate();
        forge.assertAccepted();
        assertThat(arguments(forge, "sync_forge_" + name + "_incremental")).contains(name);
    }

    @Test
    void names_that_are_too_long_are_cut_and_stay_distinct() throws IOException {
        String name = "issues_of_the_organisation_with_all_of_their";
        rename(name);
        GeneratedDeployment forge = generate();
        forge.assertAccepted();
        forge.assertAcceptedBySystemd(folder);
        assertThat(forge.files().keySet())
                .filteredOn(path -> path.startsWith("kubernetes/base/sync-forge-issues-of-the-organisation-"))
                .hasSize(2);
        assertThat(forge.cronJobs()).containsKey("sync_forge_" + name + "_incremental");
    }

    @Test
    void the_judges_refuse_what_they_do_not_know() throws IOException {
        GeneratedDeployment forge = generate();
        String job = forge.file("kubernetes/base/sync-forge-issues-incremental.yaml");
        assertThatThrownBy(
                        () -> KubernetesJudge.accept(job.replace("readOnlyRootFilesystem", "readonlyRootFilesystem")))
                .hasMessageContaining("readonlyRootFilesystem");
        assertThatThrownBy(() -> KubernetesJudge.accept(job.replace("schedule:", "schedules:")))
                .hasMessageContaining("schedules");
        JsonNode compose = ComposeJudge.read(forge.file("compose/compose.yaml"));
        ((ObjectNode) compose.at("/services/sync")).put("readonly", true);
        assertThat(new ComposeJudge().faults(compose)).isNotEmpty();
    }

    @Test
    void settings_to_fill_in_are_one_line_each() throws IOException {
        project.change(
                "description: Login of the organisation or user whose repositories are read.",
                "description: \"Login of\\n FORGE_TOKEN=x the owner.\"");
        assertThat(generate().file("systemd/connector.env").lines())
                .allMatch(line -> line.isEmpty() || line.startsWith("#") || line.matches("[A-Z_]+=.*"))
                .contains("FORGE_OWNER=")
                .noneMatch(line -> line.startsWith("FORGE_TOKEN"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void what_is_stale_goes_and_what_is_changed_comes_back(String path) throws IOException {
        GeneratedDeployment before = generate();
        String text = before.file(path);
        Files.writeString(deployment().resolve(path), "edited in place");
        project.generateAndPrint();
        assertThat(before.file(path)).isEqualTo(text);
        project.change("deletes: infer_on_full", "deletes: none");
        project.generateAndPrint();
        assertThat(before.files()).doesNotContainKey("systemd/sync_forge_issues_full_refresh.timer");
    }

    static List<String> paths() {
        return List.of(
                "compose/.env.example",
                "systemd/sync_forge_issues_full_refresh.timer",
                "kubernetes/base/kustomization.yaml");
    }

    private static List<String> arguments(GeneratedDeployment forge, String job) {
        JsonNode arguments = forge.cronJob(job).at("/spec/jobTemplate/spec/template/spec/containers/0/args");
        return StreamSupport.stream(arguments.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Calls the stream of issues otherwise. */
    private void rename(String name) throws IOException {
        project.change("  issues:\n", "  \"" + name + "\":\n");
        project.change("streams: [issues]", "streams: [\"" + name + "\"]");
        Path query = project.spec().resolveSibling("gold/open_issues.sql");
        Files.writeString(query, Files.readString(query).replace("forge_issues", "forge_" + name));
    }

    private GeneratedDeployment generate() throws IOException {
        assertThat(project.generateAndPrint()).singleElement().asString().contains(" files ");
        return new GeneratedDeployment(deployment());
    }

    private Path deployment() {
        return folder.resolve("project/target/deployment/forge");
    }
}
