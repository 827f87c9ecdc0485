package org.ipai.connectors.contract;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SourceConnector;

/** All connectors of this module. A new one needs a line here. */
public final class TestedConnectors {

    static final Pattern NOTHING = Pattern.compile("(?!)");
    /** The document knows no parameters here, but its responses link to further pages. */
    private static final Pattern BILLING_PAGES = Pattern.compile(
            "/v2/customers/my/billing_history\\?page=\\d+ validation\\.request\\.parameter\\.query\\.unexpected .*");

    private static final Map<String, String> PAUSED = Map.of(
            "branches", "INACTIVE", "backups", "INACTIVE", "service_health", "INACTIVE", "api_usage", "INACTIVE");

    /**
     * References of projects are twenty small letters, which the document says of parameters only; it does not know the
     * projects' own API.
     */
    private static final Pattern PROJECTS = Pattern.compile(
            "/v1/projects/[a-z]+-[a-z]+-\\d+/.* validation\\.request\\.parameter\\.schema\\.(minLength|maxLength|pattern) .*"
                    + "|/_apis/rest/(orders|customers)\\?.* validation\\.request\\.path\\.missing .*");

    private TestedConnectors() {}

    public static Stream<TestedConnector> all() {
        return ServiceLoader.load(SourceConnector.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(TestedConnectors::tested);
    }

    private static TestedConnector tested(SourceConnector connector) {
        String sourceType = connector.descriptor().sourceType();
        return switch (sourceType) {
            case "digitalocean" ->
                new TestedConnector(
                        connector,
                        Map.of("token", "secret-token"),
                        Map.of("domain_name", "name"),
                        220,
                        Map.of(),
                        Map.of(),
                        "digitalocean/DigitalOcean-public.v2.yaml",
                        BILLING_PAGES);
            case "github" ->
                new TestedConnector(
                        connector,
                        Map.of("owner", "octo-sandbox", "token", "secret-token"),
                        Map.of(
                                "repository_id", "id",
                                "repository_owner", "owner.login",
                                "repository_name", "name",
                                "pull_request_id", "id"),
                        120,
                        // Each pull request and run has a slice of its own.
                        Map.of("pull_requests", 5L, "workflow_runs", 5L, "pull_request_reviews", 101L),
                        Map.of(),
                        "github/api.github.com.json",
                        NOTHING);
            case "supabase" ->
                new TestedConnector(
                        connector,
                        Map.of(
                                "access_token", "secret-token",
                                "project_host", "abcdefghijklmnopqrst.supabase.co",
                                "project_key", "secret-key",
                                "tables", "orders, customers"),
                        Map.of(
                                "organization_slug", "slug",
                                "project_ref", "ref",
                                "table_name", "slice.table",
                                "record", "$"),
                        60,
                        // A project has each service once; rows come a thousand a page.
                        Map.of("service_health", 3L, "table_rows", 1030L),
                        PAUSED,
                        "supabase/management-api.openapi.json",
                        PROJECTS);
            case "vercel" ->
                new TestedConnector(
                        connector,
                        Map.of("team_id", "team_sandbox", "token", "secret-token"),
                        Map.of("deployment_id", "uid", "project_id", "id", "team_id", "id"),
                        220,
                        Map.of(),
                        Map.of(),
                        // Not among the documents there: Vercel's is too large to be handed around.
                        "vercel/vercel.openapi.json",
                        NOTHING);
            case "youtube" ->
                new TestedConnector(
                        connector,
                        Map.of("channel_ids", "UCone,UCtwo", "api_key", "secret-key"),
                        Map.of(),
                        60,
                        // Comments come a hundred a page; there is a listing of items for every playlist.
                        Map.of("comment_threads", 130L, "playlists", 3L),
                        Map.of(),
                        "google/youtube__v3.json",
                        NOTHING);
            default ->
                throw new AssertionError("no test knows how to configure connector '" + sourceType + "'; add it to "
                        + TestedConnectors.class.getSimpleName());
        };
    }
}
