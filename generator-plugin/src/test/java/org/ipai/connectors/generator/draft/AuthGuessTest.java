package org.ipai.connectors.generator.draft;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthGuessTest {

    private static final String LISTING = """
            paths:
              /things:
                get:
                  operationId: listThings
                  responses:
                    "200":
                      description: ""
                      content:
                        application/json:
                          schema: {type: array, items: {type: object, required: [id], properties: {id: {type: string}}}}
            """;

    private final DraftProject project;

    AuthGuessTest(@TempDir Path folder) {
        project = new DraftProject(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: http, scheme: bearer} | {bearer: {token: \"${config.token}\"}}",
                "{type: http, scheme: basic} | {basic: {username: \"${config.username}\", password: \"${config.password}\"}}",
                "{type: apiKey, in: header, name: X-Key} | {api_key: {key: \"${config.api_key}\", in: header, name: X-Key}}",
                "{type: apiKey, in: query, name: key} | {api_key: {key: \"${config.api_key}\", in: query, name: key}}",
                "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://id.example/token', scopes: {}}}}"
                        + " | {oauth2_client_credentials: {token_url: \"https://id.example/token\", client_id: \"${config.client_id}\", client_secret: \"${config.client_secret}\"}}",
                "{type: oauth2, flows: {authorizationCode: {authorizationUrl: 'https://id.example/a', tokenUrl: 'https://id.example/token', scopes: {}}}}"
                        + " | {oauth2_refresh_token: {token_url: \"https://id.example/token\", client_id: \"${config.client_id}\","
                        + " client_secret: \"${config.client_secret}\", refresh_token: \"${config.refresh_token}\"}}",
                "{type: openIdConnect, openIdConnectUrl: 'https://id.example/'} | none",
            })
    void requests_are_signed_as_the_document_says(String scheme, String auth) {
        project.draft(
                LISTING + "security: [{main: []}]\ncomponents: {securitySchemes: {main: " + scheme.strip() + "}}\n");
        String drafted = YamlText.flow(project.valid().path("auth"));
        assertThat(drafted).isEqualTo(auth.equals("none") ? "{bearer: {token: \"${config.token}\"}}" : auth);
    }

    @Test
    void what_is_needed_at_once_is_signed_with_at_once() {
        project.draft(LISTING + """
                security: [{app: [], user: []}, {user: []}]
                components:
                  securitySchemes:
                    user: {type: http, scheme: bearer}
                    app: {type: apiKey, in: header, name: X-App-Key}
                """);
        assertThat(YamlText.flow(project.valid().path("auth")))
                .isEqualTo("{all: [{api_key: {key: \"${config.x_app_key}\", in: header, name: X-App-Key}},"
                        + " {bearer: {token: \"${config.token}\"}}]}");
        assertThat(project.text()).contains("security schemes, all at once: app, user");
    }

    @ParameterizedTest
    @CsvSource({"'', none, no way to sign in", "401, bearer, but responses 401 or 403"})
    void a_document_that_says_nothing_gets_a_guess_that_says_so(String status, String auth, String reason) {
        String refused = status.isEmpty() ? "" : "        \"" + status + "\": {description: \"\"}\n";
        project.draft(LISTING + refused);
        assertThat(YamlText.flow(project.valid().path("auth"))).contains(auth);
        assertThat(project.text()).containsPattern("# low: .*" + reason);
    }
}
