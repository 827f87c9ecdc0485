package org.ipai.connectors.github;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipai.connectors.contract.ProviderDocument;
import org.ipai.connectors.contract.RecordingForward;
import org.ipai.connectors.contract.SentRequest;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the connector's requests against GitHub's own document, which takes a while to load. */
@ExtendWith(SharedPostgres.class)
@TestInstance(Lifecycle.PER_CLASS)
class GithubRequestsTest {

    /** Of a repository, or of what is in one. */
    private static final Slice PARENT = new Slice(
            "1",
            "octo-org/hello.world",
            Map.of(
                    "id", "1",
                    "name", "hello.world",
                    "owner.login", "octo-org",
                    "number", "7",
                    "repository_name", "hello.world",
                    "repository_owner", "octo-org"));

    private final ProviderDocument document = new ProviderDocument("github/api.github.com.json");

    @Test
    void every_request_of_a_full_and_an_incremental_sync_is_documented(EmbeddedDatabase server, @TempDir Path folder) {
        SandboxSettings.Builder settings =
                SandboxSettings.builder().token("secret-token").parents(2).records(130);
        try (SandboxServer sandbox = SandboxServer.start(SandboxDefinition.ofSource("github"), settings.build());
                RecordingForward forward = new RecordingForward(sandbox.baseUrl());
                SyncHarness harness = new SyncHarness(TestedConnector.of("github"), server, folder)) {
            assertThat(harness.sync(forward.baseUrl(), Refresh.FROM_STATE).status())
                    .isEqualTo(RunStatus.SUCCEEDED);
            sandbox.advance();
            assertThat(harness.sync(forward.baseUrl(), Refresh.FROM_STATE).status())
                    .isEqualTo(RunStatus.SUCCEEDED);

            List<SentRequest> sent = forward.sent();
            assertThat(sent).hasSizeGreaterThan(30).allSatisfy(this::assertDocumented);
            assertThat(sent).allSatisfy(GithubRequestsTest::assertHeaders);
            assertThat(sent)
                    .anySatisfy(request ->
                            assertThat(request.target().toString()).contains("/issues?", "since=", "page=2"));
            assertThat(sent)
                    .extracting(GithubRequestsTest::lastSegment)
                    .contains("repos", "issues", "pulls", "commits", "releases", "runs")
                    .contains("comments", "reviews", "deployments", "jobs", "members");
        }
    }

    @Test
    void first_pages_of_every_configuration_are_documented() {
        for (String ownerType : List.of("organization", "user")) {
            for (SourceStream stream : streams(ownerType)) {
                Slice slice = stream.descriptor().parent() == null ? Slice.whole() : PARENT;
                for (@Nullable String cursor : Arrays.asList(null, "2024-02-29T23:59:59Z")) {
                    assertDocumented(sent(stream.firstPage(slice, CursorRange.from(cursor))));
                }
            }
        }
    }

    @Test
    void what_github_does_not_document_is_objected_to() {
        assertThat(document.objections(get("/repos/o/r/issues?state=all"))).isEmpty();
        assertThat(document.objections(get("/repos/o/r/issues?state=ajar"))).isNotEmpty();
        assertThat(document.objections(get("/repos/o/r/issues?since=yesterday")))
                .isNotEmpty();
        assertThat(document.objections(get("/repos/o/r/issues?modified_after=2024-01-01T00:00:00Z")))
                .isNotEmpty();
        assertThat(document.objections(get("/repos/o/r/issues?per_page=many"))).isNotEmpty();
        assertThat(document.objections(get("/organisations/o/repos"))).isNotEmpty();
    }

    private void assertDocumented(SentRequest request) {
        assertThat(request.method()).isEqualTo("GET");
        assertThat(document.objections(request)).isEmpty();
    }

    /** What GitHub's "Getting started with the REST API" asks of every request. */
    private static void assertHeaders(SentRequest request) {
        Headers headers = request.headers();
        assertThat(headers.get("Accept")).containsExactly("application/vnd.github+json");
        assertThat(headers.get("X-GitHub-Api-Version")).containsExactly("2022-11-28");
        assertThat(headers.get("Authorization")).containsExactly("Bearer secret-token");
        assertThat(headers.get("User-Agent")).singleElement().asString().isNotBlank();
    }

    private static String lastSegment(SentRequest request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }

    private static List<SourceStream> streams(String ownerType) {
        GithubConnector connector = new GithubConnector();
        Map<String, String> config = Map.of("owner", "octo-org", "owner_type", ownerType, "token", "secret-token");
        return new ArrayList<>(connector
                .open(new ConfigValues(connector.descriptor().configFields(), config))
                .streams());
    }

    private static SentRequest sent(Request request) {
        return get(request.query().stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&", request.path() + "?", "")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static SentRequest get(String target) {
        return new SentRequest("GET", URI.create(target), new Headers());
    }
}
