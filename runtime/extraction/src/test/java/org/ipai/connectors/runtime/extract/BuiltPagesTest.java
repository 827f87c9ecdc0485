package org.ipai.connectors.runtime.extract;

import java.util.List;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages are followed by what they list, whatever becomes of it. */
@Timeout(60)
class BuiltPagesTest {

    private static final ResponseShape TAGS = new ResponseShape.Expanded(List.of("tags"), "tag", List.of());

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Heard read(ResponseShape shape, Pagination pagination, String... path) throws Exception {
        TestStream stream = TestStream.plain().withPagination(pagination).withRecordPath(path);
        return new Extracted(server.url()).whole(new ShapedTestStream(stream, shape));
    }

    private static Pagination offset(StopRule stop) {
        return new Pagination.Offset(new RequestPlace.Query("offset"), new PageBounds(2, stop, null));
    }

    @Test
    void offsets_and_short_pages_count_what_is_listed_not_what_is_made_of_it() throws Exception {
        server.on("/items", Answer.json("[{\"tags\":[\"a\",\"b\",\"c\"]},{\"tags\":[]}]"))
                .on("/items?offset=2", Answer.json("[{\"id\":1},{\"id\":2}]"))
                .on("/items?offset=4", Answer.json("[{\"tags\":[\"d\",\"e\"]}]"));

        Heard heard = read(TAGS, offset(new StopRule.ShortPage()));

        assertThat(heard.records)
                .containsExactly(
                        "{\"tag\":\"a\"}", "{\"tag\":\"b\"}", "{\"tag\":\"c\"}", "{\"tag\":\"d\"}", "{\"tag\":\"e\"}");
        assertThat(heard.events).containsExactly("page 3", "page 2", "finished null");
    }

    @Test
    void a_page_that_lists_things_without_records_is_not_the_last() throws Exception {
        server.on("/items", Answer.json("[{\"tags\":null},{}]"))
                .on("/items?offset=2", Answer.json("[{\"tags\":[\"a\"]}]"))
                .on("/items?offset=3", Answer.json("[]"));

        assertThat(read(TAGS, offset(new StopRule.EmptyPage())).records).containsExactly("{\"tag\":\"a\"}");
    }

    @Test
    void equal_records_of_different_things_are_no_loop() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1,\"tags\":[\"a\"]}]"))
                .on("/items?offset=1", Answer.json("[{\"id\":2,\"tags\":[\"a\"]}]"))
                .on("/items?offset=2", Answer.json("[]"));

        assertThat(read(TAGS, offset(new StopRule.EmptyPage())).records)
                .containsExactly("{\"tag\":\"a\"}", "{\"tag\":\"a\"}");
    }

    @Test
    void the_same_things_again_are_a_loop() throws Exception {
        server.on("/items", Answer.json("{\"d\":{\"1\":{}}}")).on("/items?offset=1", Answer.json("{\"d\":{\"1\":{}}}"));

        Heard heard = read(new ResponseShape.Entries("id", null), offset(new StopRule.EmptyPage()), "d");

        assertThat(heard.events).containsExactly("page 1", "failed PAGINATION_LOOP");
    }

    @Test
    void records_with_partners_are_paged_by_the_records() throws Exception {
        ResponseShape authors = new ResponseShape.Joined(
                ResponseShape.array(), List.of(new Join("author", List.of("users"), List.of("by"), List.of("id"))));
        server.on("/items", Answer.json("{\"d\":[{\"by\":1},{\"by\":2}],\"users\":[{\"id\":2}]}"))
                .on("/items?offset=2", Answer.json("{\"d\":[{\"by\":3}]}"));

        assertThat(read(authors, offset(new StopRule.ShortPage()), "d").records)
                .containsExactly(
                        "{\"by\":1,\"author\":null}", "{\"by\":2,\"author\":{\"id\":2}}", "{\"by\":3,\"author\":null}");
    }

    @Test
    void a_page_that_makes_no_records_is_told_by_stream_and_place() throws Exception {
        ResponseShape table = new ResponseShape.Zipped(
                List.of(new NamedPath("at", List.of("h", "at")), new NamedPath("to", List.of("h", "to"))));
        server.on("/items", Answer.json("{\"h\":{\"at\":[1,2],\"to\":[1]}}"));

        Heard heard = read(table, new Pagination.SinglePage());

        assertThat(heard.failures).singleElement().satisfies(failure -> {
            assertThat(failure.message()).contains("items", "'h.to' ends after 1 elements, 'h.at' goes on");
            assertThat(failure.remedy()).startsWith("nothing of this page was kept");
        });
    }
}
