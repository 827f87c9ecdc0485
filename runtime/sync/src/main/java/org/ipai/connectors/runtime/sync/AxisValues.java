package org.ipai.connectors.runtime.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues;
import org.ipai.connectors.runtime.hook.AxisView;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.hook.PartitionerHook;
import org.jspecify.annotations.Nullable;

/** Finds the values of axes, each once: those seen are remembered, which takes memory for every value of an axis. */
final class AxisValues {

    private final ParentSource parents;
    private final Clock clock;

    AxisValues(ParentSource parents, Clock clock) {
        this.parents = parents;
        this.clock = clock;
    }

    /**
     * What slices take of an axis, in order.
     *
     * @param hook says which values there are, starting from those of the axis; or null
     * @return to be closed after use
     */
    Stream<AxisValue> of(SliceAxis axis, @Nullable PartitionerHook hook) {
        Stream<String> own = values(axis.values()).distinct();
        Stream<String> values = hook == null ? own : hooked(axis, own, hook);
        return axis.batch() == 1
                ? values.map(value -> AxisValue.single(axis, value))
                : Batches.of(values, axis.batch()).map(batch -> AxisValue.batch(axis, batch));
    }

    private Stream<String> hooked(SliceAxis axis, Stream<String> own, PartitionerHook hook) {
        try (own) {
            AxisView view = new AxisView(axis.name(), own.toList(), LocalDate.now(clock));
            List<String> values = HookFailedException.guard(hook, () -> hook.values(view));
            if (values.stream().anyMatch(value -> value == null || value.isEmpty())) {
                String problem = "gave the axis '" + axis.name() + "' a value that is null or empty";
                throw HookFailedException.unusable(hook, problem);
            }
            return values.stream().distinct();
        }
    }

    private Stream<String> values(SliceValues values) {
        if (values instanceof SliceValues.Listed listed) {
            return listed.values().stream();
        }
        if (values instanceof SliceValues.OfParent parent) {
            return rows(parent)
                    .map(row -> row.get(parent.path()))
                    .filter(Objects::nonNull)
                    .filter(value -> !value.isEmpty());
        }
        if (values instanceof SliceValues.Union union) {
            return union.members().stream().map(this::values).reduce(Stream.empty(), Stream::concat);
        }
        if (values instanceof SliceValues.FirstOf first) {
            return values(SliceSources.chosen(first));
        }
        SliceValues.Dates dates = (SliceValues.Dates) values;
        LocalDate until = dates.until() == null ? LocalDate.now(clock) : dates.until();
        return until.isBefore(dates.from())
                ? Stream.empty()
                : dates.from().datesUntil(until.plusDays(1), dates.step()).map(LocalDate::toString);
    }

    private Stream<Map<String, String>> rows(SliceValues.OfParent parent) {
        return parents.rows(parents.descriptor(parent.stream()), List.of(parent.path()));
    }
}
