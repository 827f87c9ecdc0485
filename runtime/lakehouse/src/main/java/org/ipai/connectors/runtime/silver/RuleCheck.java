package org.ipai.connectors.runtime.silver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.iceberg.data.Record;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.jspecify.annotations.Nullable;

/** Looks at rows, one by one, for one rule. */
abstract class RuleCheck {

    private static final int MAX_EXAMPLES = 5;
    private static final int MAX_EXAMPLE_CHARACTERS = 100;

    private final QualityRule rule;
    private final int column;
    private final List<String> examples = new ArrayList<>();
    private long violations;

    /** @param column where rows have the rule's column */
    RuleCheck(QualityRule rule, int column) {
        this.rule = rule;
        this.column = column;
    }

    static RuleCheck of(QualityRule rule, int column) {
        return switch (rule.kind()) {
            case NOT_NULL -> new ValueCheck(rule, column, value -> value != null);
            case ACCEPTED_VALUES -> {
                Set<String> accepted = new HashSet<>(rule.values());
                yield new ValueCheck(rule, column, value -> value == null || accepted.contains(TextValues.text(value)));
            }
            case UNIQUE -> new UniqueCheck(rule, column);
        };
    }

    abstract boolean keeps(@Nullable Object value);

    final void look(Record row) {
        Object value = row.get(column);
        if (keeps(value)) {
            return;
        }
        violations++;
        if (value != null && examples.size() < MAX_EXAMPLES) {
            String text = TextValues.text(value);
            examples.add(
                    text.length() <= MAX_EXAMPLE_CHARACTERS ? text : text.substring(0, MAX_EXAMPLE_CHARACTERS) + "…");
        }
    }

    final QualityResult result(long checkedRows) {
        return new QualityResult(rule, checkedRows, violations, examples);
    }

    /** What can be told from a value alone. */
    private static final class ValueCheck extends RuleCheck {

        private final Predicate<@Nullable Object> good;

        ValueCheck(QualityRule rule, int column, Predicate<@Nullable Object> good) {
            super(rule, column);
            this.good = good;
        }

        @Override
        boolean keeps(@Nullable Object value) {
            return good.test(value);
        }
    }
}
