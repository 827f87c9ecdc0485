package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.connector.DepthLimit.Then;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.KeysetValue.Part;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class PagingTest {

    private static final RequestPlace PAGE = new RequestPlace.Query("page");
    private static final RequestPlace OFFSET = new RequestPlace.Query("offset");
    private static final StopRule EMPTY = new StopRule.EmptyPage();

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Heard read(TestStream stream) throws Exception {
        return new Extracted(server.url()).whole(stream);
    }

    private Heard read(Pagination pagination) throws Exception {
        return read(TestStream.plain().withPagination(pagination));
    }

    private static PageBounds stop(StopRule rule) {
        return new PageBounds(2, rule, null);
    }

    private static ResponsePlace body(String... path) {
        return new ResponsePlace.Body(List.of(path));
    }

    @Test
    void next_url_is_kept_whole_absolute_or_relative() throws Exception {
        server.on("/items", Answer.json("{\"next\":\"" + server.url() + "/items?a=1%2F2&b\",\"items\":[{\"id\":1}]}"))
                .on("/items?a=1%2F2&b", Answer.json("{\"items\":[{\"id\":2}],\"next\":\"/more?c=x%20y\"}"))
                .on("/more?c=x%20y", Answer.json("{\"items\":[{\"id\":3}],\"next\":null}"));

        TestStream stream = TestStream.plain()
                .withRecordPath("items")
                .withPagination(new Pagination.NextUrl(List.of("next"), PageBounds.none()));

        assertThat(read(stream).records).containsExactly("{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
    }

    @Test
    void next_url_elsewhere_is_not_asked_for() throws Exception {
        try (TestServer other = new TestServer()) {
            server.on("/items", Answer.json("{\"next\":\"" + other.url() + "/items\",\"items\":[{\"id\":1}]}"));
            TestStream stream = TestStream.plain()
                    .withRecordPath("items")
                    .withPagination(new Pagination.NextUrl(List.of("next"), PageBounds.none()));

            assertThat(read(stream).events).containsExactly("page 1", "failed FOREIGN_URL");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void token_goes_from_body_into_query_header_or_body() throws Exception {
        server.on(
                        "/items",
                        asked -> Answer.json(
                                asked.header("X-after").equals("t/1")
                                                || asked.body().contains("\"after\":\"t/1\"")
                                        ? "{\"items\":[{\"id\":2}],\"page\":{}}"
                                        : "{\"page\":{\"next\":\"t/1\"},\"items\":[{\"id\":1}]}"))
                .on("/items?after=t%2F1", Answer.json("{\"items\":[{\"id\":2}]}"));
        for (RequestPlace to : List.of(
                new RequestPlace.Query("after"),
                new RequestPlace.Header("X-After"),
                new RequestPlace.Body(List.of("page", "after"), RequestPlace.Type.TEXT))) {
            Pagination pagination = new Pagination.PageToken(body("page", "next"), to, PageBounds.none());
            TestStream stream = TestStream.plain().withRecordPath("items").withPagination(pagination);

            assertThat(read(to instanceof RequestPlace.Body ? stream.posting() : stream).records)
                    .containsExactly("{\"id\":1}", "{\"id\":2}");
        }
    }

    @Test
    void token_comes_from_a_header_and_numbers_go_bare_into_the_body() throws Exception {
        server.on(
                "/items",
                asked -> asked.body().contains("\"from\":17")
                        ? Answer.json("[{\"id\":2}]")
                        : Answer.json("[{\"id\":1}]").with("X-Next", "17"));

        Heard heard = read(TestStream.plain()
                .withPagination(new Pagination.PageToken(
                        new ResponsePlace.Header("X-Next"),
                        new RequestPlace.Body(List.of("from"), RequestPlace.Type.NUMBER),
                        PageBounds.none()))
                .posting());

        assertThat(heard.records).containsExactly("{\"id\":1}", "{\"id\":2}");
        assertThat(server.asked()).extracting(TestServer.Asked::body).containsExactly("{}", "{\"from\":17}");
    }

    @Test
    void the_same_token_again_is_a_loop() throws Exception {
        server.on("/items", Answer.json("{\"next\":\"a\",\"items\":[{\"id\":1}]}"))
                .on("/items?after=a", Answer.json("{\"next\":\"a\",\"items\":[{\"id\":2}]}"));

        Pagination pagination =
                new Pagination.PageToken(body("next"), new RequestPlace.Query("after"), PageBounds.none());
        TestStream stream = TestStream.plain().withRecordPath("items").withPagination(pagination);

        assertThat(read(stream).events).containsExactly("page 1", "page 1", "failed PAGINATION_LOOP");
    }

    @Test
    void a_source_that_ignores_the_page_number_is_a_loop_whatever_else_changes() throws Exception {
        server.on("/items", Answer.json("{\"at\":1,\"items\":[{\"id\":1}]}"))
                .on("/items?page=1", Answer.json("{\"at\":2,\"items\":[{\"id\":1}]}"));

        TestStream stream = TestStream.plain()
                .withRecordPath("items")
                .withPagination(new Pagination.PageNumber(PAGE, 0, stop(EMPTY)));

        assertThat(read(stream).events).containsExactly("page 1", "failed PAGINATION_LOOP");
    }

    @Test
    void pages_are_counted_past_short_ones_to_an_empty_one() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1},{\"id\":2}]"))
                .on("/items?page=2", Answer.json("[{\"id\":3}]"))
                .on("/items?page=3", Answer.json("[{\"id\":4},{\"id\":5}]"))
                .on("/items?page=4", Answer.json("[]"));

        assertThat(read(new Pagination.PageNumber(PAGE, 1, stop(EMPTY))).records)
                .hasSize(5);
    }

    @Test
    void a_short_page_ends_where_the_stream_says_so() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1},{\"id\":2}]")).on("/items?page=2", Answer.json("[{\"id\":3}]"));

        assertThat(read(new Pagination.PageNumber(PAGE, 1, stop(new StopRule.ShortPage()))).records)
                .hasSize(3);
        assertThat(server.targets()).hasSize(2);
    }

    @Test
    void offset_moves_by_what_came_so_that_a_smaller_page_loses_nothing() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1}]"))
                .on("/items?offset=1", Answer.json("[{\"id\":2},{\"id\":3}]"))
                .on("/items?offset=3", Answer.json("[]"));

        assertThat(read(new Pagination.Offset(OFFSET, stop(EMPTY))).records).hasSize(3);
    }

    @Test
    void has_more_and_totals_end_without_another_request() throws Exception {
        server.on("/items", Answer.json("{\"items\":[{\"id\":1},{\"id\":2}],\"more\":true,\"pages\":2,\"all\":3}"))
                .on("/items?page=2", Answer.json("{\"more\":false,\"pages\":2,\"all\":3,\"items\":[{\"id\":3}]}"));
        for (StopRule rule : List.of(
                new StopRule.HasMore(body("more")),
                new StopRule.TotalPages(body("pages")),
                new StopRule.TotalRecords(body("all")))) {
            TestStream stream = TestStream.plain()
                    .withRecordPath("items")
                    .withPagination(new Pagination.PageNumber(PAGE, 1, stop(rule)));

            assertThat(read(stream).events).containsExactly("page 2", "page 1", "finished null");
        }
        assertThat(server.targets()).hasSize(6);
    }

    @Test
    void totals_come_from_headers_too_and_what_is_no_number_is_not_the_end() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1}]").with("X-Pages", "1"))
                .on("/s1", Answer.json("[{\"id\":1}]").with("X-Pages", "many"));
        TestStream stream = TestStream.plain()
                .withPagination(new Pagination.PageNumber(
                        PAGE, 1, stop(new StopRule.TotalPages(new ResponsePlace.Header("X-Pages")))));

        assertThat(read(stream).events).containsExactly("page 1", "finished null");
        assertThat(new Extracted(server.url())
                        .slices(
                                stream,
                                SyncMode.FULL_REFRESH,
                                List.of(new SlicePlan(new Slice("s1", "s1", Map.of()), null)))
                        .events)
                .containsExactly("failed INVALID_RESPONSE");
    }

    private static Pagination keyset(String... path) {
        return new Pagination.Keyset(
                List.of(new KeysetValue(
                        new RequestPlace.Query("after"),
                        List.of(new Part.Constant("id>"), new Part.Field(List.of(path))))),
                stop(EMPTY));
    }

    @Test
    void keyset_asks_for_what_comes_after_the_last_record() throws Exception {
        server.on("/items", Answer.json("[{\"id\":{\"a\":1}},{\"id\":{\"b\":[1],\"a\":2}}]"))
                .on("/items?after=id%3E2", Answer.json("[{\"id\":{\"a\":3}}]"))
                .on("/items?after=id%3E3", Answer.json("[]"));

        assertThat(read(keyset("id", "a")).records).hasSize(3);
    }

    @Test
    void a_last_record_without_its_key_fails_the_slice_after_its_page() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1},{\"id\":null}]"));

        Heard heard = read(keyset("id"));

        assertThat(heard.events).containsExactly("page 2", "failed INVALID_RESPONSE");
        assertThat(heard.failures.get(0).message()).contains("'id'");
    }

    private static TestStream limited(Then then, Duration lookBack) {
        return TestStream.with(Order.ASCENDING, Filter.REQUEST, lookBack)
                .withPagination(new Pagination.PageNumber(
                        PAGE, 1, new PageBounds(2, new StopRule.EmptyPage(), new DepthLimit(4, then))));
    }

    private TestServer days(String target, int... days) {
        StringBuilder page = new StringBuilder();
        for (int day : days) {
            page.append(page.isEmpty() ? "" : ",")
                    .append("{\"at\":\"2024-01-0")
                    .append(day)
                    .append("\"}");
        }
        return server.on(target, Answer.json("[" + page + "]"));
    }

    @Test
    void a_listing_deeper_than_the_source_gives_out_fails_after_what_it_gave() throws Exception {
        days("/items", 1, 2);
        days("/items?page=2", 3, 4);

        Heard heard = read(limited(Then.FAIL, Duration.ZERO));

        assertThat(heard.records).hasSize(4);
        assertThat(heard.events).endsWith("failed LISTING_TOO_LONG");
        assertThat(heard.failures.get(0).message()).contains("4 records");
    }

    @Test
    void a_listing_is_narrowed_by_the_cursor_as_often_as_it_takes() throws Exception {
        days("/items", 1, 2);
        days("/items?page=2", 3, 4);
        days("/items?since=2024-01-04", 4, 5);
        days("/items?since=2024-01-04&page=2", 5, 6);
        days("/items?since=2024-01-06", 6);
        days("/items?since=2024-01-06&page=2");

        Heard heard = read(limited(Then.NARROW_BY_CURSOR, Duration.ZERO));

        assertThat(heard.records).hasSize(9);
        assertThat(heard.events).endsWith("finished 2024-01-06");
    }

    @Test
    void a_listing_of_one_cursor_cannot_be_narrowed() throws Exception {
        days("/items", 1, 1);
        server.on("/items?page=2", Answer.json("[{\"at\":\"2024-01-01\",\"n\":1},{\"at\":\"2024-01-01\",\"n\":2}]"));

        Heard heard = read(limited(Then.NARROW_BY_CURSOR, Duration.ZERO));

        assertThat(heard.events).endsWith("failed LISTING_TOO_LONG");
        assertThat(heard.failures.get(0).message()).contains("one cursor, 2024-01-01");
    }

    @Test
    void a_listing_in_another_order_is_not_narrowed() throws Exception {
        days("/items", 1, 3);
        days("/items?page=2", 2, 4);

        Heard heard = read(limited(Then.NARROW_BY_CURSOR, Duration.ZERO));

        assertThat(heard.failures.get(0).message()).contains("not come in ascending order");
    }

    @Test
    void posts_are_repeated_and_have_no_entity_tags() throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1
                        ? Answer.status(503, "{}")
                        : Answer.json("[{\"id\":1}]").with("ETag", "\"e\""));

        Heard heard = read(TestStream.plain().posting());

        assertThat(heard.records).hasSize(1);
        assertThat(heard.finished.get(0).etag()).isNull();
        assertThat(server.asked()).extracting(TestServer.Asked::method).containsExactly("POST", "POST");
        assertThat(server.asked().get(0).header("Content-type")).startsWith("application/json");
    }
}
