package org.ipai.connectors.generator.emit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.JsonValue.Members;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Compiles and runs what is generated for a provider that pages in every way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskConnectorTest {

    private CompiledConnector desk;

    @BeforeAll
    void compile(@TempDir Path folder) {
        desk = CompiledConnector.of(GoldenCase.DESK.emit(), "org.ipai.connectors.desk.DeskConnector", folder);
    }

    private Request firstPage(String stream, Map<String, String> more) {
        Map<String, String> config = new HashMap<>(Map.of("team", "blue", "token", "t"));
        config.putAll(more);
        return desk.stream(stream, config).firstPage(Slice.whole(), CursorRange.all());
    }

    private static String json(@Nullable Members body) {
        return body == null ? "" : body.json();
    }

    @Test
    void a_body_keeps_the_types_of_its_values_and_leaves_out_what_is_missing() {
        Request request = firstPage("found_tickets", Map.of("minimum", "3"));
        assertThat(request.method()).isEqualTo(Request.Method.POST);
        assertThat(json(request.body()))
                .isEqualTo("{\"filter\":{\"team\":\"blue\",\"minimum\":3,\"open\":true},"
                        + "\"sort\":[{\"by\":\"id\",\"weight\":1.5}],\"label\":\"team-blue\",\"page\":{\"limit\":40}}");
        assertThat(json(firstPage("found_tickets", Map.of("oldest", "30")).body()))
                .contains("\"minimum\":1,\"oldest\":30");
    }

    @Test
    void lists_are_sent_as_the_document_says_and_headers_as_headers() {
        Request request = firstPage("tickets", Map.of());
        assertThat(request.headers()).containsExactly(new Parameter("X-Team", "blue"));
        assertThat(request.query())
                .containsExactly(
                        new Parameter("status", "open"),
                        new Parameter("status", "blue"),
                        new Parameter("tags", "red,blue"),
                        new Parameter("limit", "40"));
    }

    @Test
    void the_first_page_is_asked_for_as_such() {
        assertThat(firstPage("macros", Map.of()).query())
                .containsExactly(new Parameter("page", "0"), new Parameter("size", "30"));
        assertThat(firstPage("calls", Map.of()).query())
                .containsExactly(new Parameter("offset", "0"), new Parameter("limit", "25"));
        assertThat(json(firstPage("notes", Map.of()).body())).isEqualTo("{\"size\":30,\"page\":1}");
        assertThat(firstPage("events", Map.of()).query()).containsExactly(new Parameter("limit", "60"));
    }
}
