package org.ipai.connectors.github;

import java.sql.SQLException;
import org.ipai.connectors.contract.KnownRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ipai.connectors.contract.KnownRows.row;

/** The views over rows of which the answers are known. 2 March 2026 is a Monday. */
@ExtendWith(SharedPostgres.class)
class GithubGoldTest {

    private final KnownRows rows;

    GithubGoldTest(EmbeddedDatabase server) throws SQLException {
        this.rows = KnownRows.of(
                new GithubConnector(),
                server,
                "github_repositories (id bigint, full_name text)",
                "github_issues (repository_id bigint, pull_request jsonb, created_at timestamptz, closed_at timestamptz)",
                "github_pull_requests (id bigint, repository_id bigint, \"user\" jsonb, draft boolean,"
                        + " created_at timestamptz, merged_at timestamptz)",
                "github_pull_request_reviews (pull_request_id bigint, \"user\" jsonb, submitted_at timestamptz)",
                "github_releases (repository_id bigint, published_at timestamptz, draft boolean, prerelease boolean)",
                "github_deployments (repository_id bigint, environment text, sha text, creator jsonb, created_at timestamptz)",
                "github_workflow_runs (id bigint, repository_id bigint, status text, conclusion text,"
                        + " created_at timestamptz, run_started_at timestamptz, updated_at timestamptz)",
                "github_workflow_jobs (run_id bigint, workflow_name text, name text, status text, conclusion text,"
                        + " created_at timestamptz, started_at timestamptz, completed_at timestamptz)");
    }

    @BeforeEach
    void insert() throws SQLException {
        rows.insert("github_repositories values (1, 'acme/shop')");
    }

    @Test
    void pull_requests_are_no_issues() throws SQLException {
        rows.insert(
                "github_issues values (1, null, '2026-03-31T23:00:00Z', '2026-04-01T01:00:00Z'),"
                        + " (1, null, '2026-03-01T00:00:00Z', null), (1, '{}', '2026-03-01T00:00:00Z', '2026-03-01T09:00:00Z')");
        assertThat(rows.of("gold_software_issue_resolution"))
                .containsExactly(row("acme/shop", "2026-03-01", "2", "1", "2.0"));
    }

    @Test
    void lead_time_is_of_what_was_merged() throws SQLException {
        rows.insert("github_pull_requests values"
                + " (1, 1, '{\"login\": \"ann\"}', false, '2026-03-02T00:00:00Z', '2026-03-02T10:00:00Z'),"
                + " (2, 1, '{\"login\": \"bob\"}', false, '2026-03-02T00:00:00Z', '2026-03-02T20:00:00Z'),"
                + " (3, 1, '{\"login\": \"bob\"}', false, '2026-03-02T00:00:00Z', null)");
        assertThat(rows.of("gold_software_pull_request_lead_time"))
                .containsExactly(row("acme/shop", "2026-03-02", "2", "2", "15.0", "19.0"));
    }

    @Test
    void a_month_without_releases_or_without_runs_is_told_too() throws SQLException {
        rows.insert(
                "github_workflow_runs values"
                        + " (1, 1, 'completed', 'success', '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-03-01T00:04:00Z'),"
                        + " (2, 1, 'completed', 'failure', '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-03-01T00:40:00Z'),"
                        + " (3, 1, 'completed', 'cancelled', '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-03-01T00:40:00Z')",
                "github_releases values (1, '2026-04-01T00:00:00Z', false, false), (1, '2026-04-02T00:00:00Z', true, false)");
        assertThat(rows.of("gold_software_delivery_health"))
                .containsExactlyInAnyOrder(
                        row("acme/shop", "2026-03-01", "0", "3", "50.0", "4.0"),
                        row("acme/shop", "2026-04-01", "1", "0", null, null));
    }

    @Test
    void an_authors_own_review_is_none_and_drafts_do_not_wait() throws SQLException {
        rows.insert(
                "github_pull_requests values"
                        + " (1, 1, '{\"login\": \"ann\"}', false, '2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z'),"
                        + " (2, 1, '{\"login\": \"ann\"}', false, '2026-03-08T23:00:00Z', '2026-03-09T00:00:00Z'),"
                        + " (3, 1, '{\"login\": \"ann\"}', true, '2026-03-02T00:00:00Z', null)",
                "github_pull_request_reviews values (1, '{\"login\": \"ann\"}', '2026-03-02T01:00:00Z'),"
                        + " (1, '{\"login\": \"bob\"}', '2026-03-02T06:00:00Z'), (1, '{\"login\": \"cat\"}', '2026-03-02T07:00:00Z'),"
                        + " (2, '{\"login\": \"ann\"}', '2026-03-09T00:00:00Z'), (2, '{\"login\": \"bob\"}', null)");
        assertThat(rows.of("gold_software_review_turnaround"))
                .containsExactly(row("acme/shop", "2026-03-02", "2", "1", "1", "6.0", "2.0"));
    }

    @Test
    void deployments_are_counted_by_environment_and_week() throws SQLException {
        rows.insert("github_deployments values"
                + " (1, 'production', 'a', '{\"login\": \"ann\"}', '2026-03-02T10:00:00Z'),"
                + " (1, 'production', 'a', '{\"login\": \"bob\"}', '2026-03-02T12:00:00Z'),"
                + " (1, 'production', 'b', '{\"login\": \"bob\"}', '2026-03-04T12:00:00Z'),"
                + " (1, 'production', 'c', '{\"login\": \"bob\"}', '2026-03-09T00:00:00Z'),"
                + " (1, 'preview', 'c', null, '2026-03-02T12:00:00Z')");
        assertThat(rows.of("gold_software_deployment_frequency"))
                .containsExactlyInAnyOrder(
                        row("acme/shop", "production", "2026-03-02", "3", "2", "2", "2"),
                        row("acme/shop", "production", "2026-03-09", "1", "1", "1", "1"),
                        row("acme/shop", "preview", "2026-03-02", "1", "1", "1", "0"));
    }

    @Test
    void skipped_jobs_are_none_and_cancelled_ones_neither_fail_nor_succeed() throws SQLException {
        rows.insert(
                "github_workflow_runs (id, repository_id) values (5, 1)",
                job("success", 10, 20),
                job("failure", 20, 40),
                job("cancelled", 30, 30),
                job("skipped", 0, 0));
        assertThat(rows.of("gold_software_slow_jobs"))
                .containsExactly(row("acme/shop", "ci", "test", "2026-03-01", "3", "50.0", "20.0", "30.0", "1.50"));
    }

    /**
     * @param waiting seconds until it starts
     * @param running minutes until it ends
     */
    private static String job(String conclusion, int waiting, int running) {
        String start = "'2026-03-02T00:00:00Z'::timestamptz + interval '" + waiting + " seconds'";
        return "github_workflow_jobs values (5, 'ci', 'test', 'completed', '" + conclusion
                + "', '2026-03-02T00:00:00Z', " + start + ", " + start + " + interval '" + running + " minutes')";
    }
}
