package org.ipai.connectors.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.TestDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the generated CronJobs start: their arguments and variables, given to the runner as a container gives them. */
@ExtendWith(SharedPostgres.class)
class GithubDeploymentTest {

    private static final Path BASE = Path.of("target/deployment/github/kubernetes/base");

    private final Path folder;
    private final TestDatabase database;

    GithubDeploymentTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.folder = folder;
        this.database = TestDatabase.on(server);
    }

    @Test
    void jobs_of_single_streams_bring_a_connection_up_to_date_together() throws Exception {
        try (SandboxServer sandbox = SandboxServer.start(
                SandboxDefinition.ofSource("github"),
                SandboxSettings.builder()
                        .token("secret-token")
                        .parents(2)
                        .records(4)
                        .build())) {
            assertThat(run("sync-github-repositories-full-refresh", sandbox))
                    .contains("\"job\":\"sync_github_repositories_full_refresh\",\"status\":\"succeeded\"");
            assertThat(run("sync-github-issues-incremental", sandbox))
                    .contains("\"job\":\"sync_github_issues_incremental\",\"status\":\"succeeded\"")
                    .doesNotContain("sync_github_repositories");
            assertThat(run("sync-github-issues-full-refresh", sandbox))
                    .contains("\"job\":\"sync_github_issues_full_refresh\",\"status\":\"succeeded\"")
                    .doesNotContain("sync_github_repositories");
        }
    }

    private String run(String cronJob, SandboxServer sandbox) throws IOException, InterruptedException {
        JsonNode container = new YAMLMapper()
                .readTree(BASE.resolve(cronJob + ".yaml").toFile())
                .at("/spec/jobTemplate/spec/template/spec/containers/0");
        List<String> arguments = new ArrayList<>();
        container.path("args").forEach(argument -> arguments.add(argument.asText()));
        arguments.addAll(List.of("--base-url", sandbox.baseUrl().toString()));
        RunnerProcess.Ended ended =
                new RunnerProcess(folder, variables(container)).run(arguments.toArray(String[]::new));
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    /** Those that the container names, with values as a Secret, a ConfigMap and a volume would give them. */
    private Map<String, String> variables(JsonNode container) {
        Map<String, String> known = Map.of(
                "IPAI_LAKEHOUSE", folder.resolve("data/lakehouse").toString(),
                "IPAI_DATABASE_USER", database.user(),
                "IPAI_DATABASE_PASSWORD", database.password(),
                "GITHUB_TOKEN", "secret-token");
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("GITHUB_OWNER", "octo-sandbox");
        variables.put("IPAI_DATABASE_URL", database.jdbcUrl());
        container.path("env").forEach(variable -> {
            String name = variable.path("name").asText();
            variables.put(name, known.getOrDefault(name, ""));
        });
        return variables;
    }
}
