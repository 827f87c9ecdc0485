package org.ipai.connectors.runtime.silver;

import java.util.List;
import org.ipai.connectors.runtime.connector.QualityRule;

/**
 * How a quality rule fared.
 *
 * @param rule the rule
 * @param checkedRows live rows looked at
 * @param violations rows that break it; of equal values, all but the first
 * @param examples a few of the offending values, empty for nulls
 */
public record QualityResult(QualityRule rule, long checkedRows, long violations, List<String> examples) {

    public QualityResult {
        examples = List.copyOf(examples);
    }

    /** Whether every row keeps the rule. */
    public boolean isKept() {
        return violations == 0;
    }
}
