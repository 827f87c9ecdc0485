package org.ipai.connectors.runtime.connector;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DescriptionsTest {

    static Stream<Function<List<String>, List<String>>> holders() {
        return Stream.of(
                list -> new SliceValues.Listed(list).values(),
                list -> new Pagination.NextUrl(list, PageBounds.none()).path(),
                list -> new ResponsePlace.Body(list).path(),
                list -> new GoldView("gold_a_b", "Why?", list, "select 1").streams(),
                list -> new ParentDescriptor("teams", list, List.of(), null).fields(),
                list -> new ParentDescriptor("teams", List.of(), list, null).labelFields(),
                list -> new QualityRule(QualityRule.Kind.ACCEPTED_VALUES, "state", list, QualityRule.Severity.WARNING)
                        .values(),
                list -> CursorDescriptor.ofInstant(
                                list,
                                CursorDescriptor.Order.NONE,
                                CursorDescriptor.Filter.CLIENT,
                                CursorReach.from(Duration.ZERO))
                        .path(),
                list -> stream(list).primaryKey());
    }

    @ParameterizedTest
    @MethodSource("holders")
    void a_description_does_not_change_with_the_list_it_was_made_of(Function<List<String>, List<String>> holder) {
        List<String> list = new ArrayList<>(List.of("a"));

        List<String> held = holder.apply(list);
        list.add("b");

        assertThat(held).containsExactly("a");
    }

    @Test
    void tables_and_jobs_are_named_for_source_and_stream() {
        StreamDescriptor stream = stream(List.of("id"));

        assertThat(stream.bronzeTable()).isEqualTo("raw_forge_pull_requests");
        assertThat(stream.silverTable()).isEqualTo("forge_pull_requests");
        assertThat(stream.jobName(SyncMode.FULL_REFRESH)).isEqualTo("sync_forge_pull_requests_full_refresh");
        assertThat(stream.jobName(SyncMode.INCREMENTAL)).isEqualTo("sync_forge_pull_requests_incremental");
    }

    @Test
    void a_slice_says_which_value_it_lacks() {
        Slice slice = new Slice("7", "octo/hello", Map.of("id", "7"), Map.of("day", "1"), "v1");

        assertThat(slice.text("id")).isEqualTo("7");
        assertThat(slice.value("day")).isEqualTo("1");
        assertThatThrownBy(() -> slice.text("name")).hasMessageContaining("'octo/hello' has no value at 'name'");
        assertThatThrownBy(() -> slice.value("week")).hasMessageContaining("'octo/hello' has no value of 'week'");
        assertThat(Slice.whole().key()).isEmpty();
    }

    @Test
    void what_would_never_end_is_refused() {
        assertThatThrownBy(() -> new SliceAxis("ids", new SliceValues.Listed(List.of()), 0, ","))
                .hasMessage("batch of axis 'ids' is 0; use 1 or more");
        assertThatThrownBy(() -> new SliceValues.Dates(LocalDate.EPOCH, null, Period.ofDays(-1)))
                .hasMessage("the step between dates is P-1D; use a positive one");
        assertThatThrownBy(() ->
                        new CursorReach(Duration.ZERO, Duration.ZERO, Duration.ZERO, CursorReach.NewSlices.FROM_START))
                .hasMessage("the cursor's step is PT0S; use a positive duration");
        assertThat(new SliceValues.Dates(LocalDate.EPOCH, null, Period.ofMonths(1)).from())
                .isEqualTo(LocalDate.EPOCH);
    }

    @Test
    void numbers_and_opaque_texts_are_no_times() {
        assertThat(Stream.of(CursorDescriptor.Format.values()).filter(CursorDescriptor.Format::isTime))
                .containsExactly(
                        CursorDescriptor.Format.INSTANT,
                        CursorDescriptor.Format.DATE,
                        CursorDescriptor.Format.EPOCH_SECONDS,
                        CursorDescriptor.Format.EPOCH_MILLIS);
        assertThat(CursorRange.all()).isEqualTo(CursorRange.from(null));
    }

    private static StreamDescriptor stream(List<String> key) {
        return new StreamDescriptor(
                "forge",
                "pull_requests",
                "Pull requests.",
                new RecordSchema(List.of()),
                key,
                Set.of(SyncMode.FULL_REFRESH),
                null,
                null,
                List.of(),
                new Pagination.LinkHeader(),
                List.of(new PartitionField("created_at", PartitionField.Transform.YEAR)),
                List.of(),
                Set.of(),
                Deletes.NONE);
    }
}
