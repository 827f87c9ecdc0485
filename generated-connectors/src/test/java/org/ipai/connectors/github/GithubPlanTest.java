package org.ipai.connectors.github;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.RunnerProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a sync would ask for, worked out without asking anybody. */
class GithubPlanTest {

    private final Path folder;
    private final RunnerProcess runner;

    GithubPlanTest(@TempDir Path folder) {
        this.folder = folder;
        this.runner = new RunnerProcess(folder, Map.of("GITHUB_TOKEN", "secret-token", "LC_ALL", "C.UTF-8"));
    }

    @Test
    void numbers_of_records_make_slices_and_requests() throws Exception {
        List<String> lines = succeeded("--records", "repositories=3,issues=700,pull_requests=10");
        assertThat(lines)
                .anyMatch(line -> line.matches("repositories +3 +given +1 +1 *"))
                .anyMatch(line -> line.matches("issues +700 +given +3 +9 *"))
                .anyMatch(line -> line.matches("pull_requests +10 +given +3 +3 *"))
                .anyMatch(line -> line.matches("commits +\\? +unknown +3 +3 or more +commits"))
                .contains("issues: GET https://api.github.com/repos/{parent.owner.login}/{parent.name}/issues"
                        + "?state=all&sort=updated&direction=desc&since={cursor.from}&per_page=100")
                .anyMatch(line -> line.matches("\\d+ requests in about a minute, or more"));
    }

    @Test
    void what_is_not_known_is_said_and_no_secret_is_shown() throws Exception {
        Ended plan = runner.run("plan", "--connector", "github", "--set", "owner=octo");
        assertThat(plan.code()).as(plan.output()).isZero();
        assertThat(plan.output())
                .contains(
                        "orgs/octo/repos",
                        "Not known: commits, deployments, issue_comments, issues,",
                        "--records commits=1000")
                .doesNotContain("secret-token");
    }

    @Test
    void a_plan_needs_no_credentials_and_can_be_read_by_machines() throws Exception {
        RunnerProcess stranger = new RunnerProcess(folder, Map.of("LC_ALL", "C.UTF-8"));
        Ended plan = stranger.run("plan", "--connector", "github", "--set", "owner=octo", "--log", "json");
        assertThat(plan.lines())
                .anyMatch(line -> line.contains("\"event\":\"plan_stream\",\"stream\":\"issues\""))
                .last()
                .asString()
                .contains("\"event\":\"plan\"", "\"depends_on\":[\"commits\"");
    }

    @Test
    void records_of_a_stream_that_there_is_not_are_a_mistake() throws Exception {
        Ended plan = runner.run("plan", "--connector", "github", "--set", "owner=octo", "--records", "isues=3");
        assertThat(plan.code()).isEqualTo(3);
        assertThat(plan.output()).contains("--records names stream 'isues', which there is not", "issues");
    }

    private List<String> succeeded(String... options) throws Exception {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(new String[] {"plan", "--connector", "github", "--set", "owner=octo"}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        Ended ended = runner.run(arguments);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.lines();
    }
}
