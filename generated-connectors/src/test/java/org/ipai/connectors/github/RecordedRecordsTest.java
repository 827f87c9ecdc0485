package org.ipai.connectors.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ipai.connectors.contract.ProviderFiles;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads recorded records of GitHub with the generated types. */
class RecordedRecordsTest {

    private static final Instant RECORDED = Instant.parse("2017-10-10T16:00:00Z");

    @Test
    void a_repository_is_read() {
        Repository repository = read(recorded("get-repository", 0), Repository::read);
        assertThat(repository.id()).isEqualTo(1000);
        assertThat(repository.fullName()).isEqualTo("octokit-fixture-org/hello-world");
        assertThat(repository.owner())
                .extracting(RepositoryOwner::login, RepositoryOwner::type)
                .containsExactly("octokit-fixture-org", "Organization");
        assertThat(repository.privateValue()).isFalse();
        assertThat(repository.visibility()).isEqualTo("public");
        assertThat(repository.topics()).containsExactly("fixtures", "hello", "hello-world");
        assertThat(repository.license()).isNull();
        assertThat(repository.customProperties()).isNull();
        assertThat(repository.createdAt()).isEqualTo(RECORDED);
    }

    @Test
    void a_release_is_read_and_what_it_lacks_is_null() {
        Release release = read(recorded("release-assets", 0), Release::read);
        assertThat(release.id()).isEqualTo(1000);
        assertThat(release.tagName()).isEqualTo("v1.0.0");
        assertThat(release.draft()).isFalse();
        assertThat(release.publishedAt()).isEqualTo(RECORDED);
        assertThat(release.author())
                .extracting(SimpleUser::login, SimpleUser::siteAdmin)
                .containsExactly("octokit-fixture-user-a", false);
        assertThat(release.assets()).isEmpty();
        assertThat(release.immutable()).isNull();
        assertThat(release.reactions()).isNull();
    }

    @Test
    void an_asset_of_a_release_is_read() {
        ReleaseAsset asset = read(recorded("release-assets", 2).path(0), ReleaseAsset::read);
        assertThat(asset.name()).isEqualTo("test-upload.txt");
        assertThat(asset.contentType()).isEqualTo("text/plain");
        assertThat(asset.size()).isEqualTo(14);
        assertThat(asset.downloadCount()).isEqualTo(42);
        assertThat(asset.digest()).isNull();
        assertThat(asset.uploader()).extracting(SimpleUser::login).isEqualTo("octokit-fixture-user-a");
    }

    @Test
    void found_issues_are_read_past_fields_the_list_does_not_have() {
        JsonNode items = recorded("search-issues", 0).path("items");
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.has("score")).isTrue());
        List<Issue> issues = Stream.of(items.path(0), items.path(1))
                .map(item -> read(item, Issue::read))
                .toList();
        assertThat(issues).extracting(Issue::number).containsExactly(2L, 1L);
        assertThat(issues)
                .extracting(Issue::title)
                .containsExactly("Sesame seeds split without a pop!", "The doors don’t open");
        assertThat(issues).extracting(Issue::authorAssociation).containsExactly("NONE", "MEMBER");
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.state()).isEqualTo("open");
            assertThat(issue.createdAt()).isEqualTo(RECORDED);
            assertThat(issue.closedAt()).isNull();
            assertThat(issue.labels()).isEmpty();
            assertThat(issue.pullRequest()).isNull();
            assertThat(issue.reactions()).extracting(ReactionRollup::totalCount).isEqualTo(0L);
        });
    }

    @Test
    void every_recorded_page_of_issues_is_read() {
        List<Issue> issues =
                RecordedExchange.read(ProviderFiles.find("recorded/github/paginate-issues.raw.json")).stream()
                        .filter(exchange -> exchange.method().equals("get"))
                        .flatMap(exchange -> exchange.records().stream())
                        .map(JsonReader::of)
                        .<Issue>map(Issue::read)
                        .toList();
        assertThat(issues)
                .extracting(Issue::number)
                .containsExactly(13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(issues).extracting(Issue::title).first().isEqualTo("Test issue 13");
    }

    private static JsonNode recorded(String scenario, int exchange) {
        return RecordedExchange.read(ProviderFiles.find("recorded/github/" + scenario + ".json"))
                .get(exchange)
                .response();
    }

    private static <T> T read(JsonNode record, Function<JsonReader, @Nullable T> reader) {
        T read = reader.apply(JsonReader.of(record.toString()));
        if (read == null) {
            throw new AssertionError("read null from " + record);
        }
        return read;
    }
}
