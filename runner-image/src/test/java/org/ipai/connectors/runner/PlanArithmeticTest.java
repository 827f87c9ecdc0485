package org.ipai.connectors.runner;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues;
import org.ipai.connectors.runtime.connector.StopRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanArithmeticTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-03-31");

    private static PlanArithmetic knowing(String stream, long records) {
        return new PlanArithmetic(Map.of(stream, records), TODAY);
    }

    private static PlanAmount slices(PlannedStream stream) {
        return knowing("repositories", 7).slices(stream);
    }

    private static SliceValues listed(String... values) {
        return new SliceValues.Listed(List.of(values));
    }

    private static Pagination linked(long size) {
        return new Pagination.LinkHeader(new PageBounds(size, null, null));
    }

    private static Pagination counted(@Nullable StopRule stop) {
        return new Pagination.PageNumber(new RequestPlace.Query("page"), 1, new PageBounds(100, stop, null));
    }

    private static long requests(long records, Pagination pagination) {
        return knowing("items", records)
                .requests(PlannedStream.paging(pagination))
                .number();
    }

    @Test
    void a_stream_is_one_slice_or_one_for_each_record_of_its_parent() {
        assertThat(slices(PlannedStream.cutBy())).isEqualTo(PlanAmount.of(1));
        assertThat(slices(PlannedStream.cutBy().below("repositories"))).isEqualTo(PlanAmount.of(7));
        assertThat(slices(PlannedStream.cutBy().below("teams"))).isEqualTo(PlanAmount.unknown("teams"));
        assertThat(slices(PlannedStream.cutBy().below("repositories").unwanted()))
                .isEqualTo(PlanAmount.of(0));
    }

    @Test
    void axes_multiply_and_equal_values_count_once() {
        assertThat(slices(PlannedStream.cutBy(
                                SliceAxis.of("state", listed("open", "closed", "open")),
                                SliceAxis.of("kind", listed("a", "b", "c")))
                        .below("repositories")))
                .isEqualTo(PlanAmount.of(7 * 2 * 3));
    }

    @Test
    void values_come_in_batches_the_last_of_which_may_be_smaller() {
        SliceAxis ids = new SliceAxis("ids", new SliceValues.OfParent("repositories", "id"), 3, ",");
        assertThat(slices(PlannedStream.cutBy(ids))).isEqualTo(PlanAmount.of(3));
    }

    @Test
    void unions_add_and_of_alternatives_the_first_that_is_not_empty_counts() {
        SliceValues parents = new SliceValues.OfParent("repositories", "id");
        assertThat(slices(PlannedStream.cutBy(new SliceValues.Union(List.of(listed("x", "y"), parents)))))
                .isEqualTo(PlanAmount.of(9));
        assertThat(slices(PlannedStream.cutBy(new SliceValues.FirstOf(List.of(listed(), listed("x", "y"), parents)))))
                .isEqualTo(PlanAmount.of(2));
        assertThat(slices(PlannedStream.cutBy(new SliceValues.FirstOf(List.of(listed(), listed())))))
                .isEqualTo(PlanAmount.of(0));
    }

    @Test
    void dates_go_on_to_the_present_unless_they_end_before() {
        LocalDate first = LocalDate.parse("2024-01-01");
        assertThat(slices(PlannedStream.cutBy(new SliceValues.Dates(first, null, Period.ofMonths(1)))))
                .isEqualTo(PlanAmount.of(3));
        assertThat(slices(PlannedStream.cutBy(
                        new SliceValues.Dates(first, LocalDate.parse("2024-01-14"), Period.ofWeeks(1)))))
                .isEqualTo(PlanAmount.of(2));
        assertThat(slices(PlannedStream.cutBy(new SliceValues.Dates(TODAY.plusDays(1), null, Period.ofDays(1)))))
                .isEqualTo(PlanAmount.of(0));
    }

    @Test
    void a_slice_takes_a_request_a_page_and_an_empty_slice_one_too() {
        assertThat(requests(0, linked(100))).isEqualTo(1);
        assertThat(requests(100, linked(100))).isEqualTo(1);
        assertThat(requests(101, linked(100))).isEqualTo(2);
        assertThat(requests(101, new Pagination.SinglePage())).isEqualTo(1);
    }

    @Test
    void where_only_an_empty_page_is_the_end_it_is_asked_for_too() {
        assertThat(requests(250, counted(null))).isEqualTo(4);
        assertThat(requests(250, counted(new StopRule.EmptyPage()))).isEqualTo(4);
        assertThat(requests(250, counted(new StopRule.ShortPage()))).isEqualTo(3);
    }

    @Test
    void records_are_spread_over_slices() {
        PlannedStream stream = PlannedStream.paging(linked(100)).below("repositories");
        PlanArithmetic arithmetic = new PlanArithmetic(Map.of("repositories", 4L, "items", 1000L), TODAY);
        assertThat(arithmetic.requests(stream)).isEqualTo(PlanAmount.of(4 * 3));
    }

    @Test
    void what_is_not_known_is_said_with_the_least_it_can_be() {
        PlannedStream stream = PlannedStream.paging(linked(100)).below("repositories");
        PlanAmount requests = knowing("repositories", 4).requests(stream);
        assertThat(requests.text()).isEqualTo("4 or more");
        assertThat(requests.unknown()).containsExactly("items");
        assertThat(knowing("items", 1000)
                        .requests(PlannedStream.paging(linked(0)))
                        .text())
                .as("the provider alone knows how many records a page holds")
                .isEqualTo("1 or more");
    }

    @Test
    void what_the_configuration_does_not_want_takes_no_request() {
        PlanAmount requests = knowing("items", 1000)
                .requests(PlannedStream.paging(linked(100)).unwanted());
        assertThat(requests).isEqualTo(PlanAmount.of(0));
    }
}
