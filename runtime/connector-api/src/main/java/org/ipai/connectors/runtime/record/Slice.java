package org.ipai.connectors.runtime.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The unit of extraction: the part of a stream that belongs to one parent record and one value of each axis, or the whole
 * stream.
 *
 * @param key stable identity within the stream, made of the parent's primary key and the axes' values; state is kept by it
 * @param label what people call it, such as {@code octo-org/hello-world}
 * @param parent the parent's values by dotted column path; empty for a stream without a parent
 * @param values the axes' values by name; those of a batch joined
 * @param version what the parent looks like: as long as it stays the same, there is nothing new in the slice; null where
 *     that cannot be told
 */
public record Slice(
        String key,
        String label,
        Map<String, String> parent,
        Map<String, String> values,
        @Nullable String version) {

    private static final Slice WHOLE = new Slice("", "", Map.of());

    public Slice {
        parent = Map.copyOf(parent);
        values = Map.copyOf(values);
    }

    /** A slice of a stream without axes. */
    public Slice(String key, String label, Map<String, String> parent) {
        this(key, label, parent, Map.of(), null);
    }

    /** The only slice of a stream without a parent and without axes. */
    public static Slice whole() {
        return WHOLE;
    }

    /**
     * A value of the parent as text.
     *
     * @throws IllegalStateException if the parent record has none
     */
    public String text(String path) {
        String value = parent.get(path);
        if (value == null) {
            throw new IllegalStateException("parent record of slice '" + label + "' has no value at '" + path + "'");
        }
        return value;
    }

    /**
     * The slice's value of an axis as text.
     *
     * @throws IllegalStateException if the stream has no such axis
     */
    public String value(String axis) {
        String value = values.get(axis);
        if (value == null) {
            throw new IllegalStateException("slice '" + label + "' has no value of '" + axis + "'");
        }
        return value;
    }
}
