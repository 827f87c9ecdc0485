package org.ipai.connectors.runtime.sandbox.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.ipai.connectors.runtime.sandbox.data.IdentityShapes.Identity;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The slices of a stream: one for each record of its parent and each value of each axis. A slice's number is made of the
 * ordinals of these, the parent's varying fastest; a stream without any has the slice 0.
 *
 * @param parent the stream whose records make the slices, or null
 * @param axes further ways in which it is cut
 */
record Slices(@Nullable StreamData parent, List<Axis> axes) {

    Slices {
        axes = List.copyOf(axes);
    }

    /** Whether there may be more than one. */
    boolean areSeveral() {
        return parent != null || !axes.isEmpty();
    }

    /** More than any slice's number. */
    long bound() {
        return axes.stream().mapToLong(axis -> axis.values().bound()).reduce(parents(), Math::multiplyExact);
    }

    private long parents() {
        return parent == null ? 1 : parent.size().ordinals();
    }

    /** The slices that exist at a step. */
    LongStream numbers(int revision) {
        LongStream numbers = parent == null ? LongStream.of(0) : parent.ordinals(revision);
        long factor = parents();
        for (Axis axis : axes) {
            long here = factor;
            numbers =
                    numbers.flatMap(number -> axis.values().ordinals(revision).map(ordinal -> number + here * ordinal));
            factor *= axis.values().bound();
        }
        return numbers;
    }

    boolean exist(long slice, int revision) {
        boolean exist = parent == null || parent.exists(parentOrdinal(slice), revision);
        for (int axis = 0; exist && axis < axes.size(); axis++) {
            exist = axes.get(axis).values().exists(ordinal(slice, axis), revision);
        }
        return exist && slice < bound();
    }

    /** The step at which a slice came into being. */
    int birth(long slice, int revision) {
        int birth = parent == null ? 0 : parent.birth(parentOrdinal(slice), revision);
        for (int axis = 0; axis < axes.size(); axis++) {
            birth = Math.max(birth, axes.get(axis).values().birth(ordinal(slice, axis), revision));
        }
        return birth;
    }

    /** The ordinal of the parent's record; 0 without parent. */
    long parentOrdinal(long slice) {
        return slice % parents();
    }

    private long ordinal(long slice, int axis) {
        long rest = slice / parents();
        for (Axis before : axes.subList(0, axis)) {
            rest /= before.values().bound();
        }
        return rest % axes.get(axis).values().bound();
    }

    /** The value that a slice has of an axis. */
    String value(long slice, int axis) {
        return axes.get(axis).values().text(ordinal(slice, axis));
    }

    /** The values of a slice by axis. */
    Map<String, String> values(long slice) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            values.put(axes.get(axis).definition().name(), value(slice, axis));
        }
        return values;
    }

    /**
     * The slices that a request asks for: one, or several if it names values in a batch.
     *
     * @param texts of the request, by parameter
     * @return empty if it asks for one that does not exist
     */
    Optional<List<Long>> asked(List<ParameterDefinition> parameters, Map<String, List<String>> texts, int revision) {
        OptionalLong ofParent = parent == null ? OptionalLong.of(0) : ofParent(parent, parameters, texts);
        if (ofParent.isEmpty() || (parent != null && !parent.exists(ofParent.getAsLong(), revision))) {
            return Optional.empty();
        }
        List<Long> slices = List.of(ofParent.getAsLong());
        long factor = parents();
        for (Axis axis : axes) {
            Optional<List<Long>> ordinals = axis.asked(parameters, texts, revision);
            if (ordinals.isEmpty()) {
                return Optional.empty();
            }
            long here = factor;
            slices = slices.stream()
                    .flatMap(slice -> ordinals.get().stream().map(ordinal -> slice + here * ordinal))
                    .toList();
            factor *= axis.values().bound();
        }
        return Optional.of(slices);
    }

    private static OptionalLong ofParent(
            StreamData parent, List<ParameterDefinition> parameters, Map<String, List<String>> texts) {
        OptionalLong record = OptionalLong.empty();
        for (ParameterDefinition parameter : parameters) {
            List<String> values = texts.getOrDefault(parameter.name(), List.of());
            Identity identity = parent.identities().get(parameter.reference());
            if (values.isEmpty() || identity == null || parameter.origin() != Origin.PARENT) {
                continue;
            }
            String value = values.get(0);
            OptionalLong candidate = identity.candidate(value);
            boolean disagrees = record.isPresent() && candidate.isPresent() && !record.equals(candidate);
            if (!identity.accepts(value) || disagrees) {
                return OptionalLong.empty();
            }
            record = candidate.isPresent() ? candidate : record;
        }
        return record;
    }
}
