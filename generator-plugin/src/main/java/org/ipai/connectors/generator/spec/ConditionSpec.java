package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What a response must be like; all that is given must hold.
 *
 * @param at the block
 * @param statuses HTTP statuses of which it has one; empty if any will do
 * @param headers tests by header name
 * @param body a test of a value in the body
 * @param all conditions that hold
 * @param any conditions of which one holds
 * @param not a condition that does not hold
 */
public record ConditionSpec(
        SourceLocation at,
        List<Text> statuses,
        Map<String, ValueTestSpec> headers,
        @Nullable BodyTestSpec body,
        List<ConditionSpec> all,
        List<ConditionSpec> any,
        @Nullable ConditionSpec not) {

    public ConditionSpec {
        statuses = List.copyOf(statuses);
        all = List.copyOf(all);
        any = List.copyOf(any);
    }
}
