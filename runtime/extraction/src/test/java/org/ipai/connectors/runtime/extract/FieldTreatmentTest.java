package org.ipai.connectors.runtime.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldTreatmentTest {

    /** A stream whose records hold a secret. */
    private record Guarded(SourceStream stream) implements SourceStream {

        @Override
        public StreamDescriptor descriptor() {
            return stream.descriptor();
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            return stream.firstPage(slice, range);
        }

        @Override
        public ResponseShape responseShape() {
            return stream.responseShape();
        }

        @Override
        public List<FieldRule> fieldRules() {
            return List.of(FieldRule.block("secret"), FieldRule.hash("email"));
        }

        @Override
        public RecordDecoder decoder(RecordColumns columns) {
            return stream.decoder(columns);
        }
    }

    @Test
    void of_rows_that_have_lost_their_columns_nothing_is_kept() throws Exception {
        ResponseShape table = new ResponseShape.Rows(List.of("head"), List.of(), List.of("rows"), List.of("secret"));
        try (TestServer server = new TestServer()) {
            server.on(
                    "/items", Answer.json("{\"head\":[\"id\",\"secret\"],\"rows\":[[1,\"s1\"],[2,3,\"s2\"],\"s3\"]}"));
            TestStream stream = TestStream.plain().withPagination(new Pagination.SinglePage());

            Heard heard = new Extracted(server.url()).whole(new Guarded(new ShapedTestStream(stream, table)));

            assertThat(heard.records).containsExactly("{\"id\":1}", "[]", "[]");
        }
    }

    @Test
    void what_is_handed_over_does_not_hold_a_blocked_field() throws Exception {
        try (TestServer server = new TestServer()) {
            server.on("/items", Answer.json("{\"items\":[{\"secret\":\"s1\",\"id\":1}, {\"id\":2,\"secret\":\"s2\"}]}"))
                    .on("/none", Answer.json("{\"items\":[]}"));

            Heard heard = new Extracted(server.url())
                    .whole(new Guarded(TestStream.plain().withRecordPath("items")));

            assertThat(heard.records).containsExactly("{\"id\":1}", "{\"id\":2}");
            assertThat(heard.events).containsExactly("page 2", "finished null");
        }
    }

    @Test
    void the_body_that_is_handed_on_holds_nothing_but_treated_records_with_their_cursors() throws Exception {
        byte[] body = "[{\"at\":\"x\",\"secret\":1},{\"at\":\"y\"}]".getBytes(StandardCharsets.UTF_8);
        RecordSpans records = new PageSplitter(List.of(), ResponseShape.array(), List.of("at"), List.of())
                .split(body)
                .records();

        RecordSpans treated =
                new FieldTreatment(List.of(FieldRule.block("secret")), ResponseShape.array()).apply(records);

        assertThat(new String(treated.body(), StandardCharsets.UTF_8)).isEqualTo("{\"at\":\"x\"}{\"at\":\"y\"}");
        assertThat(treated.cursor(0)).isEqualTo("x");
        assertThat(treated.cursor(1)).isEqualTo("y");
    }

    @Test
    void a_body_made_to_grow_is_refused() throws Exception {
        byte[] body = ("[{\"email\":[" + "1,".repeat(300_000) + "1]}]").getBytes(StandardCharsets.UTF_8);
        RecordSpans records = new PageSplitter(List.of(), ResponseShape.array(), List.of(), List.of())
                .split(body)
                .records();

        assertThatThrownBy(() ->
                        new FieldTreatment(List.of(FieldRule.hash("email")), ResponseShape.array()).apply(records))
                .isInstanceOf(InvalidResponseException.class);
    }
}
