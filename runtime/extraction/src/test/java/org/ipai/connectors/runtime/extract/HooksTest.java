package org.ipai.connectors.runtime.extract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.hook.ErrorVerdict;
import org.ipai.connectors.runtime.hook.NextPage;
import org.ipai.connectors.runtime.hook.PageView;
import org.ipai.connectors.runtime.hook.PaginatorHook;
import org.ipai.connectors.runtime.hook.RecordReaderHook;
import org.ipai.connectors.runtime.hook.RecordReading;
import org.ipai.connectors.runtime.hook.ResponseView;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Hooks of streams, where the runtime asks them. */
@Timeout(60)
class HooksTest {

    private static final PaginatorHook PAGES = page -> page.response()
            .text("more", "page")
            .<NextPage>map(number -> NextPage.withQuery("page", number))
            .orElseGet(NextPage::last);

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Heard read(StreamHooks hooks) throws Exception {
        return read(TestStream.plain().withRecordPath("items"), hooks);
    }

    private Heard read(TestStream stream, StreamHooks hooks) throws Exception {
        return new Extracted(server.url()).whole(new HookedTestStream(stream, hooks));
    }

    private static Answer page(int id, String more) {
        return Answer.json("{\"items\":[{\"id\":" + id + "}],\"more\":" + more + "}");
    }

    @Test
    void a_paginator_takes_the_place_of_the_kind() throws Exception {
        server.on("/items", page(1, "{\"page\":7}").next("/elsewhere"))
                .on("/items?page=7", page(2, "{\"page\":\"x y\"}"))
                .on("/items?page=x%20y", page(3, "null"));

        assertThat(read(StreamHooks.none().withPaginator(PAGES)).records)
                .containsExactly("{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
    }

    @Test
    void a_paginator_may_follow_urls_but_not_to_another_host() throws Exception {
        server.on("/items", page(1, "{}").with("X-Next", "/2"))
                .on("/2", page(2, "{}").with("X-Next", "https://example.com/"));

        assertThat(read(StreamHooks.none().withPaginator(new ByHeader("X-next"))).events)
                .containsExactly("page 1", "page 1", "failed FOREIGN_URL");
    }

    @Test
    void a_header_that_a_hook_does_not_name_is_none_that_it_may_go_by() throws Exception {
        server.on("/items", page(1, "{}").with("X-Next", "/2"));

        Heard heard = read(StreamHooks.none().withPaginator(new ByHeader("X-Nxt")));

        assertThat(heard.failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure.message())
                        .endsWith("reads the header 'x-next', which is not among its responseHeaders()"));
    }

    /** Follows a header, having named one. */
    private record ByHeader(String named) implements PaginatorHook {

        @Override
        public List<String> responseHeaders() {
            return List.of(named);
        }

        @Override
        public NextPage after(PageView page) {
            return NextPage.at(page.response().header("x-next").orElseThrow());
        }
    }

    @Test
    void what_bounds_pages_bounds_those_of_a_paginator() throws Exception {
        server.on("/items", page(1, "{\"page\":2}")).on("/items?page=2", page(2, "{\"page\":2}"));
        PageBounds bounds = new PageBounds(1, null, new DepthLimit(2, DepthLimit.Then.FAIL));
        TestStream limited =
                TestStream.plain().withRecordPath("items").withPagination(new Pagination.LinkHeader(bounds));

        StreamHooks hooks = StreamHooks.none().withPaginator(PAGES);

        assertThat(read(hooks).events).containsExactly("page 1", "page 1", "failed PAGINATION_LOOP");
        assertThat(read(limited, hooks).events).containsExactly("page 1", "page 1", "failed LISTING_TOO_LONG");
    }

    @Test
    void a_slice_that_was_cut_off_is_read_on_from_its_cursor() throws Exception {
        server.on("/items", Answer.json("{\"items\":[{\"at\":\"2024-01-31T10:00:01Z\"}],\"more\":{\"page\":2}}"))
                .on("/items?page=2", asked -> {
                    throw new IllegalStateException("cut off");
                })
                .on(
                        "/items?since=2024-01-31T10%3A00%3A01Z",
                        Answer.json("{\"items\":[{\"at\":\"2024-01-31T10:00:02Z\"}],\"more\":{\"page\":9}}"))
                .on(
                        "/items?since=2024-01-31T10%3A00%3A01Z&page=9",
                        Answer.json("{\"items\":[{\"at\":\"2024-01-31T10:00:03Z\"}]}"));
        TestStream stream =
                TestStream.with(Order.ASCENDING, Filter.REQUEST, Duration.ZERO).withRecordPath("items");
        HookedTestStream hooked =
                new HookedTestStream(stream, StreamHooks.none().withPaginator(PAGES));

        Heard cutOff = new Extracted(server.url()).whole(hooked);
        assertThat(cutOff.events).containsExactly("page 1", "advanced 2024-01-31T10:00:01Z", "failed UNAVAILABLE");
        Heard resumed =
                new Extracted(server.url()).whole(hooked, SyncMode.INCREMENTAL, SliceState.at("2024-01-31T10:00:01Z"));

        assertThat(resumed.events)
                .containsExactly("page 1", "advanced 2024-01-31T10:00:02Z", "page 1", "finished 2024-01-31T10:00:03Z");
    }

    @Test
    void a_paginator_that_throws_fails_its_slice_and_nothing_else() throws Exception {
        server.on("/a", page(1, "{\"page\":2}")).on("/b", page(2, "null"));
        PaginatorHook hook = new Throwing();
        HookedTestStream stream = new HookedTestStream(
                TestStream.plain().withRecordPath("items"), StreamHooks.none().withPaginator(hook));

        Heard heard = new Extracted(server.url()).slices(stream, SyncMode.INCREMENTAL, List.of(plan("a"), plan("b")));

        assertThat(heard.records).containsExactlyInAnyOrder("{\"id\":1}", "{\"id\":2}");
        assertThat(heard.failures).singleElement().satisfies(failure -> {
            assertThat(failure.slice().key()).isEqualTo("a");
            assertThat(failure.reason()).isEqualTo(FailureReason.HOOK_FAILED);
            assertThat(failure.message())
                    .matches(
                            "stream 'items': the paginator hook org.ipai.connectors.runtime.extract.HooksTest\\$Throwing"
                                    + " failed with java.lang.IllegalStateException in line \\d+");
        });
    }

    private static SlicePlan plan(String key) {
        return new SlicePlan(new Slice(key, key, Map.of()), null);
    }

    /** Throws where there is a next page. */
    private static final class Throwing implements PaginatorHook {

        @Override
        public NextPage after(PageView page) {
            if (page.response().text("more", "page").isPresent()) {
                throw new IllegalStateException("tok-5ecret");
            }
            return NextPage.last();
        }
    }

    @Test
    void a_next_page_that_cannot_be_asked_for_is_the_paginators_fault() throws Exception {
        server.on("/items", page(1, "null"));
        PaginatorHook inBody =
                page -> NextPage.with(new RequestPlace.Body(List.of("page"), RequestPlace.Type.TEXT), "2");
        PaginatorHook noUrl = page -> NextPage.at("ftp://");

        assertThat(read(StreamHooks.none().withPaginator(inBody)).events)
                .containsExactly("page 1", "failed HOOK_FAILED");
        assertThat(read(StreamHooks.none().withPaginator(noUrl)).events)
                .containsExactly("page 1", "failed HOOK_FAILED");
    }

    /** Reads lines, of which some are drafts. */
    private static final class Lines implements RecordReaderHook<Boolean> {

        @Override
        public byte[] read(ResponseView response) {
            String lines = new String(response.body(), StandardCharsets.UTF_8).strip();
            return ("{\"items\":[" + lines.replace("\n", ",") + "]}").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean isWanted(Boolean draft) {
            return !draft;
        }
    }

    private static boolean draft(JsonReader json) {
        json.beginObject();
        boolean draft = false;
        for (int field = json.nextField(FieldNames.of("draft"), 0);
                field != JsonReader.END;
                field = json.nextField(FieldNames.of("draft"), 0)) {
            if (field == 0) {
                draft = json.readBoolean();
            } else {
                json.skipValue();
            }
        }
        return draft;
    }

    @Test
    void a_record_reader_makes_records_of_any_response_and_says_which_are_kept() throws Exception {
        server.on("/items", Answer.json("{\"id\":1}\n{\"id\":2,\"draft\":true}\n{\"id\":3,\"draft\":5}\n"));

        Heard heard = read(StreamHooks.none().withRecordReader(new RecordReading<>(new Lines(), HooksTest::draft)));

        assertThat(heard.records).containsExactly("{\"id\":1}", "{\"id\":3,\"draft\":5}");
        assertThat(heard.events).containsExactly("page 2", "finished null");
    }

    @Test
    void records_that_are_not_kept_count_for_the_pages() throws Exception {
        server.on("/items", Answer.json("{\"id\":1,\"draft\":true}\n{\"id\":2,\"draft\":true}"))
                .on("/items?offset=2", Answer.json("{\"id\":3}"));
        PaginatorHook offset = page -> page.records() == 2 ? NextPage.withQuery("offset", "2") : NextPage.last();

        Heard heard = read(StreamHooks.none()
                .withPaginator(offset)
                .withRecordReader(new RecordReading<>(new Lines(), HooksTest::draft)));

        assertThat(heard.records).containsExactly("{\"id\":3}");
    }

    @Test
    void what_a_record_reader_makes_is_checked_like_any_response() throws Exception {
        server.on("/items", Answer.json("{\"items\":"));

        Heard heard = read(StreamHooks.none().withRecordReader(new RecordReading<>(new Lines(), HooksTest::draft)));

        assertThat(heard.events).containsExactly("failed INVALID_RESPONSE");
    }

    @Test
    void an_error_rule_is_asked_first_and_has_the_runtimes_means() throws Exception {
        server.on(
                "/items", asked -> asked.count() < 3 ? Answer.json("{\"error\":{\"code\":\"busy\"}}") : page(1, "{}"));
        List<Duration> pauses = List.of(Duration.ofSeconds(9), Duration.ofSeconds(9));
        Extracted extracted = new Extracted(server.url());

        Heard heard = extracted.whole(new HookedTestStream(
                TestStream.plain().withRecordPath("items"),
                StreamHooks.none()
                        .withErrorRule(response -> response.text("error", "code")
                                .map(code -> ErrorVerdict.retry(new BackOff.Constant(Duration.ofSeconds(9)), 3)))));

        assertThat(heard.records).containsExactly("{\"id\":1}");
        assertThat(extracted.clock.waits()).isEqualTo(pauses);
    }

    @Test
    void retries_of_an_error_rule_end_whatever_it_says_each_time() throws Exception {
        server.on("/items", asked -> Answer.status(500, "" + asked.count()));

        Heard heard = read(StreamHooks.none()
                .withErrorRule(response -> Optional.of(new ErrorVerdict(
                        Action.RETRY,
                        new BackOff.Constant(Duration.ofSeconds(1)),
                        3,
                        Action.SKIP_WITH_GAP,
                        "Try " + new String(response.body(), StandardCharsets.UTF_8) + "."))));

        assertThat(heard.events).containsExactly("failed SKIPPED");
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void an_error_rule_without_an_opinion_leaves_it_to_the_runtime() throws Exception {
        server.on("/items", Answer.status(404, "{}"));

        assertThat(read(StreamHooks.none().withErrorRule(response -> Optional.empty())).events)
                .containsExactly("failed NOT_FOUND");
        assertThat(read(StreamHooks.none().withErrorRule(response -> {
                            throw new UnsupportedOperationException();
                        }))
                        .events)
                .containsExactly("failed HOOK_FAILED");
    }
}
