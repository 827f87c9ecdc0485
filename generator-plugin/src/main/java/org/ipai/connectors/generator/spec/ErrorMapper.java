package org.ipai.connectors.generator.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the blocks of errors and quotas into records. */
final class ErrorMapper {

    private ErrorMapper() {}

    static List<ErrorRuleSpec> errors(Block owner) {
        return owner.blocks("errors").stream().map(ErrorMapper::rule).toList();
    }

    private static ErrorRuleSpec rule(Block block) {
        return new ErrorRuleSpec(
                block.at(),
                condition(block.blockOrEmpty("if")),
                block.text("then"),
                backOff(block.block("back_off")),
                block.optionalText("attempts"),
                block.optionalText("after_retries"),
                block.optionalText("message"));
    }

    private static ConditionSpec condition(Block block) {
        Block not = block.block("not");
        return new ConditionSpec(
                block.at(),
                oneOrMore(block, "status"),
                headers(block),
                body(block.block("body")),
                block.blocks("all").stream().map(ErrorMapper::condition).toList(),
                block.blocks("any").stream().map(ErrorMapper::condition).toList(),
                not == null ? null : condition(not));
    }

    private static List<Text> oneOrMore(Block block, String name) {
        Text one = block.optionalText(name);
        return one == null ? block.texts(name) : List.of(one);
    }

    private static Map<String, ValueTestSpec> headers(Block block) {
        Map<String, ValueTestSpec> headers = new LinkedHashMap<>();
        block.entries("header")
                .forEach((name, value) -> headers.put(name, new ValueTestSpec(value.at(), List.of(value), null, null)));
        headers.putAll(block.each("header", ErrorMapper::test));
        return headers;
    }

    private static @Nullable BodyTestSpec body(@Nullable Block block) {
        return block == null ? null : new BodyTestSpec(block.texts("path"), test(block));
    }

    private static ValueTestSpec test(Block block) {
        Text equal = block.optionalText("equals");
        return new ValueTestSpec(
                block.at(),
                equal == null ? block.texts("in") : List.of(equal),
                block.optionalText("contains"),
                block.optionalText("exists"));
    }

    private static @Nullable BackOffSpec backOff(@Nullable Block block) {
        if (block == null) {
            return null;
        }
        Block exponential = block.blockOrEmpty("exponential");
        return new BackOffSpec(
                block.at(),
                exponential.optionalText("first"),
                exponential.optionalText("max"),
                block.optionalText("constant"),
                block.optionalText("header"),
                block.optionalText("format"));
    }

    static List<QuotaSpec> quotas(Block owner) {
        return owner.blocks("quotas").stream().map(ErrorMapper::quota).toList();
    }

    private static QuotaSpec quota(Block block) {
        return new QuotaSpec(
                block.at(),
                block.optionalText("per"),
                block.optionalText("limit"),
                block.entries("weights"),
                block.textOr("default_weight", "1"),
                SpecMapper.signals(block),
                block.textOr("zone", "UTC"),
                block.optionalText("concurrent"));
    }
}
