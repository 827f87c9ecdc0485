package org.ipai.connectors.runtime.connector;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaginationTest {

    private static final RequestPlace QUERY = new RequestPlace.Query("page");
    private static final ResponsePlace HEADER = new ResponsePlace.Header("X-Next");

    private static ResponsePlace body(String... path) {
        return new ResponsePlace.Body(List.of(path));
    }

    private static Pagination counted(StopRule stop) {
        return new Pagination.PageNumber(QUERY, 1, new PageBounds(10, stop, null));
    }

    @Test
    void pages_tell_of_further_ones_where_the_next_is_found() {
        assertThat(new Pagination.NextUrl(List.of("links", "next"), PageBounds.none()).bodyPaths())
                .containsExactly(List.of("links", "next"));
        assertThat(new Pagination.PageToken(body("token"), QUERY, PageBounds.none()).bodyPaths())
                .containsExactly(List.of("token"));
        assertThat(new Pagination.PageToken(HEADER, QUERY, PageBounds.none()).bodyPaths())
                .isEmpty();
        assertThat(new Pagination.LinkHeader().bodyPaths()).isEmpty();
        assertThat(new Pagination.SinglePage().bodyPaths()).isEmpty();
    }

    @Test
    void pages_tell_of_further_ones_where_the_stop_rule_looks() {
        assertThat(counted(new StopRule.HasMore(body("more"))).bodyPaths()).containsExactly(List.of("more"));
        assertThat(counted(new StopRule.TotalPages(body("pages"))).bodyPaths()).containsExactly(List.of("pages"));
        assertThat(counted(new StopRule.TotalRecords(body("all", "count"))).bodyPaths())
                .containsExactly(List.of("all", "count"));
        assertThat(counted(new StopRule.TotalPages(HEADER)).bodyPaths()).isEmpty();
        assertThat(counted(new StopRule.ShortPage()).bodyPaths()).isEmpty();
    }
}
