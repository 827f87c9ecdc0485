package org.ipai.connectors.generator.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.BackOffSpec;
import org.ipai.connectors.generator.spec.ConditionSpec;
import org.ipai.connectors.generator.spec.ErrorRuleSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.spec.ValueTestSpec;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.ValueTest;
import org.jspecify.annotations.Nullable;

/** Resolves error rules, of which the spec's own rules have found that they make sense. */
final class ErrorResolver {

    private final Findings findings;

    ErrorResolver(Findings findings) {
        this.findings = findings;
    }

    List<ErrorRule> resolve(List<ErrorRuleSpec> rules) {
        return rules.stream().map(this::rule).toList();
    }

    private ErrorRule rule(ErrorRuleSpec rule) {
        Action action = action(rule.then());
        Text after = rule.afterRetries();
        Action usual = action == Action.REFRESH_AUTH ? Action.FAIL_RUN : Action.FAIL_PARTITION;
        return new ErrorRule(
                condition(rule.condition()),
                action,
                backOff(rule.backOff()),
                rule.attempts() == null ? null : Integer.valueOf(rule.attempts().value()),
                after == null ? usual : action(after),
                rule.message() == null ? null : rule.message().value());
    }

    private Action action(Text word) {
        return Words.read(Action.class, word, findings).orElse(Action.FAIL_PARTITION);
    }

    private static ResponseCondition condition(ConditionSpec spec) {
        List<ResponseCondition> parts = new ArrayList<>();
        if (!spec.statuses().isEmpty()) {
            parts.add(new ResponseCondition.Status(spec.statuses().stream()
                    .map(status -> Integer.valueOf(status.value()))
                    .toList()));
        }
        spec.headers().forEach((name, test) -> parts.add(tested(new ResponseCondition.Header(name, test(test)), test)));
        if (spec.body() != null) {
            List<String> path = spec.body().path().stream().map(Text::value).toList();
            ValueTestSpec test = spec.body().test();
            parts.add(tested(new ResponseCondition.Body(path, test(test)), test));
        }
        spec.all().forEach(part -> parts.add(condition(part)));
        if (!spec.any().isEmpty()) {
            parts.add(new ResponseCondition.Any(
                    spec.any().stream().map(ErrorResolver::condition).toList()));
        }
        if (spec.not() != null) {
            parts.add(new ResponseCondition.Not(condition(spec.not())));
        }
        return parts.size() == 1 ? parts.get(0) : new ResponseCondition.All(parts);
    }

    /** {@code exists: false} denies that it exists. */
    private static ResponseCondition tested(ResponseCondition condition, ValueTestSpec test) {
        boolean denied = test.exists() != null && test.exists().value().equals("false");
        return denied ? new ResponseCondition.Not(condition) : condition;
    }

    private static ValueTest test(ValueTestSpec spec) {
        if (spec.contains() != null) {
            return new ValueTest.Contains(spec.contains().value());
        }
        return spec.exists() != null
                ? new ValueTest.Exists()
                : new ValueTest.OneOf(spec.values().stream().map(Text::value).toList());
    }

    private @Nullable BackOff backOff(@Nullable BackOffSpec spec) {
        if (spec == null) {
            return null;
        }
        if (spec.first() != null && spec.max() != null) {
            return new BackOff.Exponential(duration(spec.first()), duration(spec.max()));
        }
        if (spec.constant() != null) {
            return new BackOff.Constant(duration(spec.constant()));
        }
        Text header = spec.header();
        if (header == null || spec.format() == null) {
            return null;
        }
        return Words.read(BackOff.Header.Format.class, spec.format(), findings)
                .map(format -> new BackOff.Header(header.value(), format))
                .orElse(null);
    }

    private static Duration duration(Text text) {
        return Duration.parse(text.value());
    }
}
