package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class IncrementalTest {

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private static String at(int... seconds) {
        StringBuilder page = new StringBuilder("[");
        for (int second : seconds) {
            page.append(page.length() == 1 ? "" : ",")
                    .append("{\"at\":\"")
                    .append(time(second))
                    .append("\"}");
        }
        return page.append("]").toString();
    }

    private static String time(int second) {
        return "2024-01-31T10:00:" + (second < 10 ? "0" : "") + second + "Z";
    }

    private Heard extract(TestStream stream, SyncMode mode, @Nullable SliceState state) throws Exception {
        return new Extracted(server.url()).whole(stream, mode, state);
    }

    @Test
    void asks_from_the_saved_cursor_less_the_look_back_and_gives_resume_points() throws Exception {
        server.on(
                        "/items?since=2024-01-31T10%3A00%3A18Z",
                        Answer.json(at(19, 20)).next("/2"))
                .on("/2", Answer.json(at(20, 21)).next("/3"))
                .on("/3", Answer.json("[]").next("/4"))
                .on("/4", Answer.json(at(30)));

        Heard heard = extract(
                TestStream.with(Order.ASCENDING, Filter.REQUEST, Duration.ofSeconds(2)),
                SyncMode.INCREMENTAL,
                SliceState.at(time(20)));

        assertThat(heard.events)
                .containsExactly("page 2", "page 2", "advanced " + time(21), "page 1", "finished " + time(30));
        assertThat(heard.finished).containsExactly(SliceState.at(time(30)));
    }

    @Test
    void a_full_refresh_knows_nothing_of_the_state() throws Exception {
        server.on("/items", asked -> Answer.json(at(5)).next("/2")).on("/2", Answer.json(at(6)));

        Heard heard = extract(
                TestStream.with(Order.ASCENDING, Filter.REQUEST, Duration.ZERO),
                SyncMode.FULL_REFRESH,
                new SliceState(time(20), "\"e\"", server.url() + "/items"));

        assertThat(server.asked().get(0).header("If-none-match")).isEmpty();
        assertThat(heard.events).containsExactly("page 1", "page 1", "finished " + time(6));
    }

    @Test
    void ranges_are_read_one_after_another_even_if_a_record_is_in_two() throws Exception {
        String between = "2026-03-01T11:00:00Z";
        server.on("/items?since=2026-03-01T10%3A00%3A00Z", Answer.json("[{\"at\":\"" + between + "\"}]"))
                .on("/items?since=2026-03-01T11%3A00%3A00Z", Answer.json("[{\"at\":\"" + between + "\"}]"));

        Heard heard = extract(
                TestStream.inSteps(Duration.ofHours(1)), SyncMode.INCREMENTAL, SliceState.at("2026-03-01T10:00:00Z"));

        assertThat(heard.events).containsExactly("page 1", "advanced " + between, "page 1", "finished " + between);
    }

    @Test
    void the_cursor_never_goes_back() throws Exception {
        server.on("/items?since=2024-01-31T10%3A00%3A20Z", Answer.json("[]"));

        Heard heard = extract(
                TestStream.with(Order.ASCENDING, Filter.REQUEST, Duration.ZERO),
                SyncMode.INCREMENTAL,
                SliceState.at(time(20)));

        assertThat(heard.events).containsExactly("finished " + time(20));
    }

    @Test
    void a_source_that_breaks_its_order_gives_no_resume_points() throws Exception {
        server.on("/items", Answer.json(at(1, 9)).next("/2"))
                .on("/2", Answer.json(at(3, 10)).next("/3"))
                .on("/3", Answer.json(at(11)));

        Heard heard =
                extract(TestStream.with(Order.ASCENDING, Filter.REQUEST, Duration.ZERO), SyncMode.INCREMENTAL, null);

        assertThat(heard.events)
                .containsExactly("page 2", "advanced " + time(9), "page 2", "page 1", "finished " + time(11));
    }

    @Test
    void other_orders_give_no_resume_points() throws Exception {
        server.on("/items", Answer.json(at(1)).next("/2")).on("/2", Answer.json(at(3)));

        for (Order order : new Order[] {Order.DESCENDING, Order.NONE}) {
            Heard heard = extract(TestStream.with(order, Filter.REQUEST, Duration.ZERO), SyncMode.INCREMENTAL, null);
            assertThat(heard.advanced).isEmpty();
        }
    }

    @Test
    void descending_order_stops_after_the_first_page_with_an_older_record() throws Exception {
        server.on("/items", Answer.json(at(30, 25)).next("/2"))
                .on(
                        "/2",
                        Answer.json("[{\"at\":\"" + time(20) + "\"},{\"x\":1},{\"at\":\"" + time(17) + "\"}]")
                                .next("/3"))
                .on("/3", Answer.json(at(1)));

        Heard heard = extract(
                TestStream.with(Order.DESCENDING, Filter.CLIENT, Duration.ofSeconds(2)),
                SyncMode.INCREMENTAL,
                SliceState.at(time(20)));

        assertThat(server.targets()).containsExactly("/items", "/2");
        assertThat(heard.records)
                .containsExactly(
                        "{\"at\":\"" + time(30) + "\"}",
                        "{\"at\":\"" + time(25) + "\"}",
                        "{\"at\":\"" + time(20) + "\"}",
                        "{\"x\":1}");
        assertThat(heard.finished).containsExactly(SliceState.at(time(30)));
    }

    @Test
    void without_order_the_client_only_filters() throws Exception {
        server.on("/items", Answer.json(at(1, 30)).next("/2"))
                .on("/2", Answer.json(at(2, 3)).next("/3"))
                .on("/3", Answer.json(at(25)));

        Heard heard = extract(
                TestStream.with(Order.NONE, Filter.CLIENT, Duration.ZERO),
                SyncMode.INCREMENTAL,
                SliceState.at(time(20)));

        assertThat(heard.events).containsExactly("page 1", "page 1", "finished " + time(30));
    }

    @Test
    void a_slice_that_fails_midway_saves_nothing_but_what_it_reached() throws Exception {
        server.on("/items", Answer.json(at(1)).next("/2")).on("/2", Answer.status(404, "{}"));

        Heard ascending =
                extract(TestStream.with(Order.ASCENDING, Filter.REQUEST, Duration.ZERO), SyncMode.INCREMENTAL, null);
        Heard unordered =
                extract(TestStream.with(Order.NONE, Filter.REQUEST, Duration.ZERO), SyncMode.INCREMENTAL, null);

        assertThat(ascending.events).containsExactly("page 1", "advanced " + time(1), "failed NOT_FOUND");
        assertThat(unordered.events).containsExactly("page 1", "failed NOT_FOUND");
    }

    @Test
    void an_unchanged_single_page_is_not_read_again() throws Exception {
        server.on(
                "/items",
                asked -> asked.header("If-none-match").equals("W/\"e1\"")
                        ? Answer.status(304, "")
                        : Answer.json(at(7)).with("ETag", "W/\"e1\""));
        TestStream stream = TestStream.with(Order.NONE, Filter.CLIENT, Duration.ZERO);

        SliceState state = extract(stream, SyncMode.INCREMENTAL, null).finished.get(0);
        Heard again = extract(stream, SyncMode.INCREMENTAL, state);

        assertThat(state).isEqualTo(new SliceState(time(7), "W/\"e1\"", server.url() + "/items"));
        assertThat(again.events).containsExactly("finished " + time(7));
        assertThat(again.finished).containsExactly(state);
    }

    @Test
    void an_etag_of_another_url_is_not_sent() throws Exception {
        server.on("/items", Answer.json(at(7)));

        extract(
                TestStream.plain(),
                SyncMode.INCREMENTAL,
                new SliceState(null, "\"e\"", server.url() + "/items?since=1"));

        assertThat(server.asked().get(0).header("If-none-match")).isEmpty();
    }

    @Test
    void several_pages_leave_no_etag() throws Exception {
        server.on("/items", Answer.json(at(7)).with("ETag", "\"e\"").next("/2"))
                .on("/2", Answer.json(at(8)).with("ETag", "\"f\""));

        assertThat(extract(TestStream.plain(), SyncMode.INCREMENTAL, null).finished)
                .containsExactly(SliceState.at(null));
    }
}
