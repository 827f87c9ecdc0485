package org.ipai.connectors.runtime.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SliceValues;
import org.ipai.connectors.runtime.connector.SliceValues.Dates;
import org.ipai.connectors.runtime.connector.SliceValues.FirstOf;
import org.ipai.connectors.runtime.connector.SliceValues.Listed;
import org.ipai.connectors.runtime.connector.SliceValues.OfParent;
import org.ipai.connectors.runtime.connector.SliceValues.Union;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two channels, one without uploads; two playlists, of which one is the uploads of the first channel. */
class SlicePlannerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2024-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, List<Map<String, String>>> ROWS = Map.of(
            "channels",
            List.of(
                    Map.of("id", "1", "name", "first", "state", "open", "uploads", "p1", "etag", "v1"),
                    Map.of("id", "2", "name", "second", "state", "closed", "etag", "v2")),
            "playlists",
            List.of(Map.of("id", "p1"), Map.of("id", "p2")));

    private final ParentSource parents = new ParentSource() {

        @Override
        public StreamDescriptor descriptor(String stream) {
            return SlicedStream.named(stream).descriptor();
        }

        @Override
        public Stream<Map<String, String>> rows(StreamDescriptor stream, List<String> columns) {
            opened++;
            return Objects.requireNonNull(ROWS.get(stream.name())).stream().onClose(() -> opened--);
        }
    };
    private int opened;

    @Test
    void a_stream_without_parent_and_axes_is_one_slice() {
        assertThat(slices(SlicedStream.named("all"))).containsExactly(Slice.whole());
    }

    @Test
    void every_parent_record_is_read_for_every_value() {
        SlicedStream stream = SlicedStream.named("items")
                .below("channels", null)
                .along(SliceAxis.of("kind", new Listed(List.of("a", "b", "a"))));

        assertThat(slices(stream)).extracting(Slice::key).containsExactly("1/a", "1/b", "2/a", "2/b");
        assertThat(slices(stream).get(1).label()).isEqualTo("first/b");
        assertThat(slices(stream).get(1).value("kind")).isEqualTo("b");
        assertThat(slices(stream).get(1).text("name")).isEqualTo("first");
    }

    @Test
    void a_value_that_two_streams_hold_makes_one_slice() {
        SliceValues either = new Union(List.of(
                new OfParent("channels", "uploads"), new OfParent("playlists", "id"), new Listed(List.of("p9"))));

        assertThat(slices(SlicedStream.named("items").along(SliceAxis.of("playlist", either))))
                .extracting(Slice::key)
                .containsExactly("p1", "p2", "p9");
    }

    @Test
    void what_the_configuration_lists_is_not_looked_up() {
        SliceAxis listed = SliceAxis.of("id", firstOf(List.of("p7")));
        SliceAxis found = SliceAxis.of("id", firstOf(List.of()));

        assertThat(slices(SlicedStream.named("items").along(listed)))
                .extracting(Slice::key)
                .containsExactly("p7");
        assertThat(SliceSources.of(SlicedStream.named("items").along(listed))).isEmpty();
        assertThat(slices(SlicedStream.named("items").along(found)))
                .extracting(Slice::key)
                .containsExactly("p1", "p2");
        assertThat(SliceSources.of(SlicedStream.named("items").along(found))).containsExactly("playlists");
    }

    @Test
    void dates_run_to_today() {
        SliceAxis days = SliceAxis.of("day", new Dates(LocalDate.parse("2024-02-28"), null, Period.ofDays(2)));
        SliceAxis none = SliceAxis.of("day", new Dates(LocalDate.parse("2024-03-04"), null, Period.ofDays(2)));

        assertThat(slices(SlicedStream.named("items").along(days)))
                .extracting(Slice::key)
                .containsExactly("2024-02-28", "2024-03-01", "2024-03-03");
        assertThat(slices(SlicedStream.named("items").along(none))).isEmpty();
    }

    @Test
    void a_batch_is_one_slice_with_a_short_key() {
        SliceAxis ids = new SliceAxis("ids", new Listed(List.of("a", "b", "c", "d", "e")), 2, ",");

        List<Slice> slices = slices(SlicedStream.named("items").along(ids));

        assertThat(slices).extracting(slice -> slice.value("ids")).containsExactly("a,b", "c,d", "e");
        assertThat(slices).extracting(Slice::label).containsExactly("a and 1 more", "c and 1 more", "e");
        assertThat(slices)
                .extracting(Slice::key)
                .allMatch(key -> key.length() == 64)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_slice_of_an_unchanged_parent_is_left_out() {
        SlicedStream stream = SlicedStream.named("items").below("channels", "etag");

        assertThat(slices(stream, Map.of("1", SliceState.at("v1"), "2", SliceState.at("v1"))))
                .extracting(Slice::key)
                .containsExactly("2");
    }

    @Test
    void a_slice_without_a_state_starts_where_new_ones_do() {
        SlicedStream stream = SlicedStream.named("items").below("channels", null);
        SliceStarts starts = new SliceStarts(Map.of("1", SliceState.at(null)), SliceState.at("v0"));

        try (Stream<SlicePlan> plans = planner(stream).plans(starts, unchanged -> {})) {
            assertThat(plans.map(SlicePlan::state)).containsExactly(SliceState.at(null), SliceState.at("v0"));
        }
    }

    @Test
    void unwanted_slices_and_streams_are_left_out() {
        SlicedStream stream = SlicedStream.named("items").below("channels", null);

        assertThat(slices(stream.where(slice -> slice.text("state").equals("open"))))
                .extracting(Slice::key)
                .containsExactly("1");
        assertThat(slices(stream.switchedOff())).isEmpty();
        assertThat(SliceSources.of(stream.switchedOff())).isEmpty();
    }

    @Test
    void rows_are_closed_when_the_plans_are() {
        SlicedStream stream = SlicedStream.named("items")
                .below("channels", null)
                .along(
                        new SliceAxis("ids", new OfParent("playlists", "id"), 10, ","),
                        SliceAxis.of("id", new OfParent("playlists", "id")));
        try (Stream<SlicePlan> plans = planner(stream).plans(SliceStarts.BEGINNING, unchanged -> {})) {
            assertThat(plans.iterator().next().slice().key()).endsWith("/p1");
            assertThat(opened).isEqualTo(1);
        }
        assertThat(opened).isZero();
    }

    private static FirstOf firstOf(List<String> configured) {
        return new FirstOf(List.of(new Listed(configured), new OfParent("playlists", "id")));
    }

    private List<Slice> slices(SlicedStream stream) {
        return slices(stream, Map.of());
    }

    private List<Slice> slices(SlicedStream stream, Map<String, SliceState> states) {
        try (Stream<SlicePlan> plans = planner(stream).plans(new SliceStarts(states, null), unchanged -> {})) {
            return plans.map(SlicePlan::slice).toList();
        }
    }

    private SlicePlanner planner(SlicedStream stream) {
        return new SlicePlanner(stream, parents, new AxisValues(parents, NOON));
    }
}
