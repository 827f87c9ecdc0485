package org.ipai.connectors.generator.draft;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where in a spec that a person wrote drafted streams and config fields go. */
class SpecInsertionTest {

    private static final StreamDraft.Omitted LEFT_OUT =
            new StreamDraft.Omitted("reports", "listReports", "/reports", "nothing identifies a record");

    private final ConfigDraft config = new ConfigDraft(Map.of("token", "secret"));

    private static StreamDraft stream(String name, String parameter) {
        return new StreamDraft(
                name,
                "list_" + name,
                "/" + name,
                List.of(Guess.written("parameters", YamlText.object().put("of", parameter), Confidence.HIGH, "")));
    }

    private SpecLayout.Text compose(String spec, StreamDraft... added) {
        return SpecInsertion.into(spec, config).orElseThrow().compose(List.of(added), List.of());
    }

    @Test
    void streams_come_after_the_last_one_and_before_what_follows() {
        String spec = """
                streams:
                  orders:
                    description: All.

                # About views.
                gold: {}
                """;
        assertThat(compose(spec, stream("ships", "x")).text()).isEqualTo("""
                streams:
                  orders:
                    description: All.

                  ships:
                    # GET /ships
                    parameters: {of: x}

                # About views.
                gold: {}
                """);
    }

    @Test
    void a_config_field_that_a_stream_reads_joins_the_others() {
        config.text("fleet", "Name of the fleet.");
        config.text("unread", "Nobody reads it.");
        String spec = """
                config:
                    token: {type: secret, description: A token.}
                streams:
                    orders: {}
                """;
        assertThat(compose(spec, stream("ships", "${config.fleet}")).text()).isEqualTo("""
                config:
                    token: {type: secret, description: A token.}
                    fleet:
                        type: string
                        description: "Name of the fleet."
                streams:
                    orders: {}

                    ships:
                        # GET /ships
                        parameters: {of: "${config.fleet}"}
                """);
    }

    @Test
    void without_config_a_block_of_it_is_made_before_the_streams_and_their_comment() {
        config.text("fleet", "Name of the fleet.");
        String spec = "title: Ships\n# All of them.\nstreams:\n  orders: {}\n";
        assertThat(compose(spec, stream("ships", "${config.fleet}")).text())
                .startsWith("title: Ships\nconfig:\n  fleet:\n")
                .contains("\n# All of them.\nstreams:\n  orders: {}\n");
    }

    @Test
    void each_line_is_known_to_belong_to_its_stream() {
        config.text("fleet", "Name of the fleet.");
        SpecLayout.Text text =
                compose("streams:\n  orders: {}\n", stream("ships", "${config.fleet}"), stream("ports", "x"));
        List<String> lines = text.text().lines().toList();
        assertThat(text.streamAt(lines.indexOf("  ships:") + 1)).contains("ships");
        assertThat(text.streamAt(lines.indexOf("  ports:"))).contains("ships");
        assertThat(text.streamAt(lines.indexOf("  ports:") + 1)).contains("ports");
        assertThat(text.streamAt(lines.indexOf("  orders: {}") + 1)).isEmpty();
    }

    @Test
    void what_is_left_out_is_noted_and_a_line_without_an_end_gets_one() {
        SpecLayout.Text text = SpecInsertion.into("streams:\r\n  orders: {}", config)
                .orElseThrow()
                .compose(List.of(), List.of(LEFT_OUT));
        assertThat(text.text()).isEqualTo("""
                streams:
                  orders: {}

                  # Left out: reports (listReports): nothing identifies a record
                """.replace("\n", "\r\n"));
    }

    @Test
    void nothing_to_add_changes_nothing() {
        String spec = "streams:\n  orders: {}\n# The end.";
        assertThat(compose(spec).text()).isEqualTo(spec);
    }

    @ParameterizedTest
    @ValueSource(strings = {"streams: {orders: {}}\n", "title: Ships\n", "streams:\n", "streams:\n# Nothing yet.\n"})
    void streams_that_do_not_stand_below_each_other_are_no_place(String spec) {
        assertThat(SpecInsertion.into(spec, config)).isEmpty();
    }
}
