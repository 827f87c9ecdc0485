package org.ipai.connectors.generator.run;

import java.util.List;

/**
 * How a connector's run ended.
 *
 * @param connector source type
 * @param lines a table of its streams, and what there is to look at, for a console
 * @param faults what is wrong, a sentence each; empty if nothing is
 */
public record RunReport(String connector, List<String> lines, List<String> faults) {

    public RunReport {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
