package org.ipai.connectors.runtime.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues.Listed;
import org.ipai.connectors.runtime.connector.SliceValues.OfParent;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.hook.HookedStream;
import org.ipai.connectors.runtime.hook.PartitionerHook;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A hook that says which slices there are. */
class PartitionerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2024-03-03T12:00:00Z"), ZoneOffset.UTC);

    private final ParentSource parents = new ParentSource() {

        @Override
        public StreamDescriptor descriptor(String stream) {
            return SlicedStream.named(stream).descriptor();
        }

        @Override
        public Stream<Map<String, String>> rows(StreamDescriptor stream, List<String> columns) {
            opened++;
            return Stream.of(Map.of("id", "p1"), Map.of("id", "p2"), Map.of("id", "p1"))
                    .onClose(() -> opened--);
        }
    };
    private int opened;

    private record Partitioned(List<SliceAxis> axes, PartitionerHook hook) implements HookedStream {

        @Override
        public StreamHooks hooks() {
            return StreamHooks.none().withPartitioner(hook);
        }

        @Override
        public StreamDescriptor descriptor() {
            return SlicedStream.named("items").descriptor();
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RecordDecoder decoder(RecordColumns columns) {
            throw new UnsupportedOperationException();
        }
    }

    private List<String> keys(PartitionerHook hook, SliceAxis... axes) {
        return slices(hook, axes).stream().map(Slice::key).toList();
    }

    private List<Slice> slices(PartitionerHook hook, SliceAxis... axes) {
        SlicePlanner planner =
                new SlicePlanner(new Partitioned(List.of(axes), hook), parents, new AxisValues(parents, NOON));
        try (Stream<SlicePlan> plans = planner.plans(SliceStarts.BEGINNING, unchanged -> {})) {
            return plans.map(SlicePlan::slice).toList();
        }
    }

    @Test
    void the_values_of_each_axis_are_what_the_hook_makes_of_them() {
        PartitionerHook hook = axis -> axis.name().equals("playlist")
                ? axis.values().stream()
                        .map(value -> value + "-" + axis.today())
                        .toList()
                : List.of("x", "y", "x");

        assertThat(keys(
                        hook,
                        SliceAxis.of("playlist", new OfParent("playlists", "id")),
                        SliceAxis.of("kind", new Listed(List.of()))))
                .containsExactly("p1-2024-03-03/x", "p1-2024-03-03/y", "p2-2024-03-03/x", "p2-2024-03-03/y");
        assertThat(opened).isZero();
    }

    @Test
    void values_come_in_batches_still() {
        SliceAxis batched = new SliceAxis("ids", new Listed(List.of("1", "2", "3")), 2, ",");

        assertThat(slices(axis -> List.of("3", "2", "1"), batched))
                .extracting(slice -> slice.value("ids"))
                .containsExactly("3,2", "1");
    }

    @Test
    void a_hook_that_throws_or_gives_no_value_is_named() {
        SliceAxis axis = SliceAxis.of("kind", new Listed(List.of("a")));

        assertThatExceptionOfType(HookFailedException.class)
                .isThrownBy(() -> keys(
                        any -> {
                            throw new IllegalStateException("tok-5ecret");
                        },
                        axis))
                .withMessageContaining("failed with java.lang.IllegalStateException")
                .withMessageNotContaining("tok-5ecret");
        assertThatExceptionOfType(HookFailedException.class)
                .isThrownBy(() -> keys(any -> List.of("a", ""), axis))
                .withMessageEndingWith("gave the axis 'kind' a value that is null or empty");
        assertThat(opened).isZero();
    }
}
