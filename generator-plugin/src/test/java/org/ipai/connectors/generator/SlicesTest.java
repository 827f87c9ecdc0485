package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ipai.connectors.generator.emit.CompiledConnector;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues.Dates;
import org.ipai.connectors.runtime.connector.SliceValues.FirstOf;
import org.ipai.connectors.runtime.connector.SliceValues.Listed;
import org.ipai.connectors.runtime.connector.SliceValues.OfParent;
import org.ipai.connectors.runtime.connector.SliceValues.Union;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** From what a spec says about slices to what the generated code does. */
class SlicesTest {

    private static final Map<String, String> CONFIG =
            Map.of("account", "acme", "regions", "eu, asia", "start", "2024-03-01T10:00:00Z");

    private final StudioProject studio;

    SlicesTest(@TempDir Path folder) throws IOException {
        this.studio = StudioProject.in(folder);
    }

    @Test
    void axes_come_from_config_parents_and_dates() throws IOException {
        CompiledConnector connector = studio.compile();

        assertThat(connector.stream("channels", CONFIG).axes())
                .containsExactly(SliceAxis.of(
                        "region",
                        new FirstOf(List.of(new Listed(List.of("eu", "asia")), new Listed(List.of("eu", "us"))))));
        assertThat(connector.stream("playlist_items", CONFIG).axes())
                .containsExactly(SliceAxis.of(
                        "playlist", new Union(List.of(new OfParent("channels", "uploads"), new Listed(List.of())))));
        assertThat(connector.stream("videos", CONFIG).axes())
                .containsExactly(new SliceAxis("ids", new OfParent("playlist_items", "video"), 50, ","));
        assertThat(connector.stream("reports", CONFIG).axes())
                .containsExactly(
                        SliceAxis.of(
                                "day",
                                new Dates(
                                        LocalDate.parse("2024-03-01"),
                                        LocalDate.parse("2024-12-31"),
                                        Period.ofDays(7))),
                        SliceAxis.of("kind", new Listed(List.of("live", "recorded"))));
    }

    @Test
    void requests_and_records_take_the_values_of_the_slice() throws IOException {
        SourceStream reports = studio.compile().stream("reports", CONFIG);
        Slice slice = new Slice(
                "7/2024-03-08/live",
                "",
                Map.of("id", "7", "state", "open"),
                Map.of("day", "2024-03-08", "kind", "live"),
                null);

        Request request = reports.firstPage(slice, CursorRange.all());

        assertThat(request.path()).isEqualTo("/reports/7");
        assertThat(request.query()).containsExactly(new Parameter("day", "2024-03-08"), new Parameter("kind", "live"));
        RecordColumns columns = decode(reports, slice, "{\"country\": \"de\", \"views\": 5}");
        assertThat(columns.root().integerColumn("day").value(0))
                .isEqualTo((int) LocalDate.parse("2024-03-08").toEpochDay());
        assertThat(columns.root().binaryColumn("channel_id").hasValue(0)).isTrue();
    }

    @Test
    void a_column_may_come_from_the_configuration() throws IOException {
        SourceStream channels = studio.compile().stream("channels", CONFIG);
        Slice slice = new Slice("eu", "eu", Map.of(), Map.of("region", "eu"), null);

        RecordColumns columns = decode(channels, slice, "{\"id\": \"1\"}");

        assertThat(columns.root().binaryColumn("account").hasValue(0)).isTrue();
        assertThat(channels.descriptor().schema().fields()).extracting("name").endsWith("region", "account");
    }

    /** The sandbox's own tests serve it. */
    @Test
    void the_sandbox_is_told_of_every_axis() throws IOException {
        Recording.check(StudioProject.CASE.resolve("expected/studio.json"), studio.sandbox());
    }

    @Test
    void conditions_choose_streams_and_slices() throws IOException {
        CompiledConnector connector = studio.compile();
        SourceStream reports = connector.stream("reports", CONFIG);

        assertThat(reports.isActive()).isTrue();
        assertThat(connector.stream("reports", Map.of("account", "acme", "with_reports", "false"))
                        .isActive())
                .isFalse();
        assertThat(reports.isWanted(new Slice("7", "", Map.of("id", "7", "state", "open"))))
                .isTrue();
        assertThat(reports.isWanted(new Slice("8", "", Map.of("id", "8", "state", "closed"))))
                .isFalse();
        assertThat(Objects.requireNonNull(reports.descriptor().parent()).versionField())
                .isEqualTo("changed_at");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {id: "${slice.ids}"}           | {id: "${slice.idz}"}            | IPAI-SLICE-MISSING: the stream 'videos' has no slices by 'idz'; did you mean 'ids'?
            kind: "${slice.kind}"}\\n    pa | kind: x}\\n    pa                | IPAI-SLICE-UNUSED: no parameter of 'reports' reads ${slice.kind}; use it in a parameter, or delete it here
            stream: playlist_items, field  | stream: playlist_item, field    | IPAI-PARENT-UNKNOWN: there is no stream 'playlist_item' to be the parent; did you mean 'playlist_items'?
            stream: channels, field: up    | stream: videos, field: id, x: up | IPAI-PARENT-CYCLE: streams are each other's parents: playlist_items → videos → playlist_items; delete one of these parents
            field: uploads                 | field: uplods                   | IPAI-FIELD-UNKNOWN: Channel has no field 'uplods'; did you mean 'uploads'?
            field: uploads                 | field: size                     | IPAI-COLUMN-TYPE: 'size' of stream channels cannot tell slices apart; use a field that is a text, whole number or date
            ${config.playlists}            | ${config.account}               | IPAI-EXPRESSION-TYPE: ${config.account} does not name a config field of type string_list; write ${config.<field>} with a field of type string_list
            from: "${config.start}"        | from: "${config.account}"       | IPAI-EXPRESSION-TYPE: ${config.account} does not name a config field of type date or instant; write ${config.<field>} with a field of type date or instant
            day: {dates: {from: "${config.start}", until: "2024-12-31", step: P7D}} | day: {list: [1, 2]} | IPAI-PARAMETER-VALUE: parameter 'day' takes
            skip_unchanged: changed_at     | skip_unchanged: changed         | IPAI-FIELD-UNKNOWN: Channel has no field 'changed'; did you mean 'changed_at'?
            where: '${parent.state == "    | where: '${parent.state + "      | IPAI-EXPRESSION-TYPE
            add: {region: "                | add: {title: "                  | IPAI-COLUMN-COLLISION: the value cannot become column 'title': the record has a column like it, or it is no column name; use another name in lower snake case, such as parent_title
            batch: 50                      | batch: 50, list: [a]            | IPAI-SLICE-VALUES: the slices by 'ids' take values from 2 places; keep one; several together are a 'union', the first that has any is 'first_of'
            parent: {stream: playlist_items, field: video}, | ` `            | IPAI-SLICE-VALUES: the slices by 'ids' have no values; add one of list, parent, union, first_of and dates
            [{list: "${config.regions}"}, {list: [eu, us]}] | [{list: [eu, us]}, {list: "${config.regions}"}] | IPAI-SLICE-FIRST-OF: what follows this in 'first_of' is never used; put lists from the config first, and one other source last
            until: "2024-12-31"            | until: "31.12.2024"             | IPAI-SLICE-DATES: '31.12.2024' is no date; write a date such as 2024-01-31
            step: P7D                      | step: P0D                       | IPAI-SLICE-DATES: 'P0D' is no distance between dates; write an ISO-8601 period such as P1D, P1W or P1M
            """)
    void says_what_is_wrong_with_slices(String before, String after, String finding) throws IOException {
        studio.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n"));

        assertThat(studio.findings()).anySatisfy(line -> assertThat(line).contains(finding));
    }

    private static RecordColumns decode(SourceStream stream, Slice slice, String record) {
        RecordColumns columns = new RecordColumns(stream.descriptor().schema());
        RecordDecoder decoder = stream.decoder(columns);
        decoder.startSlice(slice);
        decoder.decode(JsonReader.of(record));
        return columns;
    }
}
