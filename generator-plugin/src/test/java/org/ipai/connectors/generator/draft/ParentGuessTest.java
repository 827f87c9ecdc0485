package org.ipai.connectors.generator.draft;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ParentGuessTest {

    private final DraftProject project;

    ParentGuessTest(@TempDir Path folder) {
        project = new DraftProject(folder);
    }

    /** A listing of objects with these fields. */
    private static String listing(String path, String fields) {
        StringBuilder parameters = new StringBuilder();
        for (String name : PathShape.of(path).parameters()) {
            String type = name.endsWith("number") ? "integer" : "string";
            parameters.append(
                    "        - {in: path, required: true, name: %s, schema: {type: %s}}\n".formatted(name, type));
        }
        return """
                  %s:
                    get:
                      operationId: %s
                      parameters:
                %s
                      responses:
                        "200":
                          description: ""
                          content:
                            application/json:
                              schema: {type: array, items: {type: object, required: [id, name], properties: {%s}}}
                """.formatted(path, "list" + path.replaceAll("[^a-z]+", "-"), parameters, fields);
    }

    private static final String ID = "id: {type: integer, format: int64}";

    @Test
    void a_path_below_another_listing_makes_it_the_parent() {
        project.draft("paths:\n" + listing("/v2/domains", "name: {type: string}")
                + listing("/v2/domains/{domain_name}/records", ID));
        assertThat(project.property("domain_records", "parent"))
                .isEqualTo("{stream: domains, add: {domain_name: name}}");
        assertThat(project.property("domain_records", "parameters")).isEqualTo("{domain_name: \"${parent.name}\"}");
    }

    @Test
    void what_is_unique_below_its_parent_only_gets_the_parents_key_too() {
        project.draft("paths:\n" + listing("/repos", ID + ", name: {type: string}")
                + listing("/repos/{repo}/commits", "sha: {type: string}"));
        assertThat(project.property("repo_commits", "primary_key")).isEqualTo("[repo_id, sha]");
        assertThat(project.property("repo_commits", "parameters")).isEqualTo("{repo: \"${parent.name}\"}");
    }

    @Test
    void grandchildren_are_passed_what_their_parents_were_told() {
        project.draft("paths:\n"
                + listing(
                        "/user/repos",
                        ID
                                + ", name: {type: string}, owner: {type: object, properties: {login: {type: string}, id: {type: integer}}}")
                + listing("/repos/{owner}/{repo}/pulls", ID + ", number: {type: integer}")
                + listing("/repos/{owner}/{repo}/pulls/{pull_number}/reviews", ID));
        assertThat(project.property("repo_pulls", "parent"))
                .isEqualTo("{stream: user_repos, add: {repo_id: id, owner: owner.login, repo: name}}");
        assertThat(project.property("pull_reviews", "parameters"))
                .isEqualTo("{pull_number: \"${parent.number}\", owner: \"${parent.owner}\", repo: \"${parent.repo}\"}");
    }

    @Test
    void a_parameter_that_no_stream_has_is_asked_for() {
        project.draft("paths:\n" + listing("/orgs/{org}/teams", ID));
        assertThat(project.property("org_teams", "parameters")).isEqualTo("{org: \"${config.org}\"}");
        assertThat(project.valid().at("/config/org/type").asText()).isEqualTo("string");
        assertThat(project.text()).contains("# medium: no stream has org, so a person fills it in");
    }

    @Test
    void a_vague_parameter_is_asked_for_by_what_it_tells_of() {
        project.draft("paths:\n" + listing("/projects/{id}/jobs", ID));
        assertThat(project.property("project_jobs", "parameters")).isEqualTo("{id: \"${config.project_id}\"}");
    }

    @Test
    void a_parameter_that_sounds_like_a_secret_is_never_put_into_a_path() {
        project.draft("paths:\n" + listing("/orders", ID) + listing("/shares/{access_token}/items", ID));
        assertThat(project.valid().path("streams").has("share_items")).isFalse();
        assertThat(project.text()).contains("it needs access_token, which sounds like a secret");
    }
}
