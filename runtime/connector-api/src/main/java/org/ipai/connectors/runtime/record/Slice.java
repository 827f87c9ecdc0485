package org.ipai.connectors.runtime.record;

import java.util.Map;

/**
 * The unit of extraction: the part of a stream that belongs to one parent record, or the whole stream.
 *
 * @param key stable identity within the stream, the parent's primary key; state is kept by it
 * @param label what people call it, such as {@code octo-org/hello-world}
 * @param parent the parent's values by dotted column path; empty for a whole stream
 */
public record Slice(String key, String label, Map<String, String> parent) {

    private static final Slice WHOLE = new Slice("", "", Map.of());

    public Slice {
        parent = Map.copyOf(parent);
    }

    /** The only slice of a stream without a parent. */
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

    /** A value of the parent as a whole number. */
    public long integer(String path) {
        return Long.parseLong(text(path));
    }
}
