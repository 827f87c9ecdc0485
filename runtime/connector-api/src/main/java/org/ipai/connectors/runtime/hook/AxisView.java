package org.ipai.connectors.runtime.hook;

import java.time.LocalDate;
import java.util.List;

/**
 * An axis as the spec has it.
 *
 * @param name under {@code slices}
 * @param values each once, in order
 * @param today in UTC
 */
public record AxisView(String name, List<String> values, LocalDate today) {

    public AxisView {
        values = List.copyOf(values);
    }
}
