package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotedCursorTest {

    /** A stream whose cursor comes first by text when it comes last by time. */
    private record DayFirst(SourceStream stream) implements SourceStream {

        @Override
        public StreamDescriptor descriptor() {
            return stream.descriptor();
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            return stream.firstPage(slice, range);
        }

        @Override
        public FieldNotation cursorNotation() {
            return FieldNotation.of(TimeNotation.pattern("dd/MM/yyyy HH:mm", "Europe/Berlin"), "never");
        }

        @Override
        public RecordDecoder decoder(RecordColumns columns) {
            return stream.decoder(columns);
        }
    }

    private static Heard extract(TestServer server, Filter filter, SliceState state) throws Exception {
        TestStream stream = TestStream.with(Order.NONE, filter, Duration.ZERO);
        return new Extracted(server.url()).whole(new DayFirst(stream), SyncMode.INCREMENTAL, state);
    }

    @Test
    void the_newest_is_found_by_time_and_kept_as_an_instant() throws Exception {
        try (TestServer server = new TestServer()) {
            server.on(
                    "/items?since=2024-01-31T09%3A00%3A00Z",
                    Answer.json(
                            "[{\"at\":\"31/01/2024 10:01\"},{\"at\":\"01/02/2024 10:00\"},{\"at\":\"never\"},{\"at\":\"zz\"}]"));

            Heard heard = extract(server, Filter.REQUEST, SliceState.at("2024-01-31T09:00:00Z"));

            assertThat(heard.events).containsExactly("page 4", "finished 2024-02-01T09:00:00Z");
        }
    }

    @Test
    void what_is_older_is_left_out_by_time() throws Exception {
        try (TestServer server = new TestServer()) {
            server.on("/items", Answer.json("[{\"at\":\"31/12/2023 10:00\"},{\"at\":\"01/02/2024 10:00\"}]"));

            Heard heard = extract(server, Filter.CLIENT, SliceState.at("2024-01-31T09:00:00Z"));

            assertThat(heard.records).containsExactly("{\"at\":\"01/02/2024 10:00\"}");
        }
    }
}
