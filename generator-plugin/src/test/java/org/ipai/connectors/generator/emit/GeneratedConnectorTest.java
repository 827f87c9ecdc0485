package org.ipai.connectors.generator.emit;

import java.nio.file.Path;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compiles and runs what is generated for the forge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedConnectorTest {

    private static final Map<String, String> CONFIG = Map.of("owner", "octo org", "token", "s3cret");
    private static final Slice SLICE =
            new Slice("7", "octo/hello", Map.of("id", "7", "name", "hello world", "owner.login", "octo"));

    private static final String ISSUE = """
            {"updated_at": "2024-01-31T23:59:59Z", "id": 1, "unknown": {"id": [2]}, "title": "A \\"title\\"",
             "user": {"id": 5, "login": "ann", "site_admin": true}, "labels": [{"id": 1, "name": "bug"}, {"name": null}],
             "reactions": {"+1": 3, "-1": null, "total_count": 3}, "score": 1.5, "form": {"a": [1]}, "due_on": "2024-02-01",
             "state": "open"}
            """;

    private CompiledConnector forge;

    @BeforeAll
    void compile(@TempDir Path folder) {
        forge = CompiledConnector.of(GoldenCase.FORGE.emit(), "org.ipai.connectors.forge.ForgeConnector", folder);
    }

    @Test
    void describes_itself() {
        var descriptor = forge.connector().descriptor();
        assertThat(descriptor.sourceType()).isEqualTo("forge");
        assertThat(descriptor.streams()).extracting("name").containsExactly("repositories", "issues");
        assertThat(descriptor.streams().get(1).schema().fields())
                .extracting("name")
                .endsWith("updated_at", "repository_id");
        assertThat(descriptor.goldViews().get(0).query())
                .isEqualTo("SELECT state, count(*) AS issues\nFROM forge_issues\n\nGROUP BY state\n");
    }

    @Test
    void opens_with_every_fault_of_the_configuration_at_once() {
        assertThatThrownBy(() -> forge.open(Map.of("owner_type", "team", "start_date", "soon")))
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        e -> assertThat(e.faults()).hasSize(4));
    }

    @Test
    void signs_requests_and_never_prints_the_token() {
        Source source = forge.open(CONFIG);
        assertThat(source.authentication())
                .isInstanceOfSatisfying(
                        Authentication.Bearer.class,
                        bearer -> assertThat(bearer.token().reveal()).isEqualTo("s3cret"));
        assertThat(source.authentication().toString()).doesNotContain("s3cret");
        assertThat(source.baseUrl()).hasToString("https://api.forge.example");
        assertThat(source.headers()).contains(new Parameter("X-Api-Version", "2022-11-28"));
    }

    @Test
    void chooses_the_operation_by_its_condition() {
        Request organization = forge.stream("repositories", CONFIG).firstPage(Slice.whole(), CursorRange.all());
        assertThat(organization.path()).isEqualTo("/orgs/octo%20org/repos");
        assertThat(organization.query()).contains(new Parameter("type", "all"), new Parameter("per_page", "100"));
        Request user = forge.stream("repositories", Map.of("owner", "ann", "owner_type", "user", "token", "t"))
                .firstPage(Slice.whole(), CursorRange.all());
        assertThat(user.path()).isEqualTo("/users/ann/repos");
    }

    @Test
    void sends_the_cursor_and_says_where_a_first_sync_starts() {
        SourceStream issues = forge.stream("issues", CONFIG);
        assertThat(issues.cursorStart()).isEqualTo("2008-01-01T00:00:00Z");
        assertThat(issues.firstPage(SLICE, CursorRange.all()).query())
                .noneMatch(parameter -> parameter.name().equals("since"));
        Request next = issues.firstPage(SLICE, CursorRange.from("2024-05-01T00:00:00Z"));
        assertThat(next.path()).isEqualTo("/repos/octo/hello%20world/issues");
        assertThat(next.query()).contains(new Parameter("since", "2024-05-01T00:00:00Z"));
    }

    @Test
    void decodes_records_into_columns() {
        RecordColumns columns = decode("issues", ISSUE, "{}", "{\"id\": 3, \"labels\": [], \"user\": null}");
        assertThat(columns.rows()).isEqualTo(3);
        assertThat(columns.root().longColumn("id").value(0)).isEqualTo(1);
        assertThat(text(columns, "title", 0)).isEqualTo("A \"title\"");
        assertThat(text(columns, "form", 0)).isEqualTo("{\"a\": [1]}");
        assertThat(((DoubleColumn) column(columns, "score")).value(0)).isEqualTo(1.5);
        assertThat(((IntegerColumn) column(columns, "reactions.plus_1")).value(0))
                .isEqualTo(3);
        assertThat(column(columns, "reactions.minus_1").hasValue(0)).isFalse();
        assertThat(text(columns, "labels.element.name", 0)).isEqualTo("bug");
        assertThat(text(columns, "user.login", 0)).isEqualTo("ann");
        LongColumn id = columns.root().longColumn("id");
        assertThat(id.hasValue(1)).isFalse();
        assertThat(id.value(2)).isEqualTo(3);
        assertThat(column(columns, "labels.element.id").firstEntry(1)).isEqualTo(2);
    }

    @Test
    void adds_what_comes_from_the_parent() {
        RecordColumns columns = decode("issues", ISSUE);
        assertThat(columns.root().longColumn("repository_id").value(0)).isEqualTo(7);
    }

    @Test
    void reads_typed_records_in_any_order() {
        assertThat(forge.read("Issue", ISSUE))
                .hasToString("Issue[id=1, title=A \"title\", state=open, user=User[login=ann, id=5, siteAdmin=true],"
                        + " labels=[Label[id=1, name=bug], Label[id=null, name=null]],"
                        + " reactions=Reactions[totalCount=3, plus1=3, minus1=null], score=1.5, form={\"a\": [1]},"
                        + " dueOn=2024-02-01, updatedAt=2024-01-31T23:59:59Z]");
        assertThat(forge.read("Label", "{\"id\": 1, \"name\": \"a\", \"id\": 2}"))
                .hasToString("Label[id=2, name=a]");
        assertThat(forge.read("Label", "{}")).hasToString("Label[id=null, name=null]");
    }

    private RecordColumns decode(String stream, String... records) {
        SourceStream source = forge.stream(stream, CONFIG);
        RecordColumns columns = new RecordColumns(source.descriptor().schema());
        RecordDecoder decoder = source.decoder(columns);
        decoder.startSlice(SLICE);
        for (String record : records) {
            decoder.decode(JsonReader.of(record));
            RecordColumns.METADATA.forEach(
                    field -> column(columns, field.name()).appendText(null));
            columns.commitRow();
        }
        return columns;
    }

    private static Column column(RecordColumns columns, String path) {
        return columns.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String text(RecordColumns columns, String path, int entry) {
        BinaryColumn column = (BinaryColumn) column(columns, path);
        return new String(column.bytes(), column.start(entry), column.end(entry) - column.start(entry), UTF_8);
    }
}
