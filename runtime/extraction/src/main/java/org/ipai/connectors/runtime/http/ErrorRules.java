package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.hook.ErrorRuleHook;
import org.ipai.connectors.runtime.hook.ErrorVerdict;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A source's error rules and the means to follow them.
 *
 * @param common the source's rules, tried after a stream's own
 * @param maxAttempts of rules that do not say it
 */
record ErrorRules(
        List<ErrorRule> common,
        int maxAttempts,
        RuleWaits waits,
        RuledFailures failures,
        QuotaGate gate,
        CredentialRenewal renewal) {

    /** The rule that decides what becomes of a reply, or null if none is about it. */
    @Nullable
    ErrorRule find(PagePolicy policy, Reply reply) {
        ErrorRule judged = judged(policy.errorHook(), reply);
        return judged != null ? judged : declared(policy, reply);
    }

    private static @Nullable ErrorRule judged(@Nullable ErrorRuleHook hook, Reply reply) {
        if (hook == null) {
            return null;
        }
        Optional<ErrorRule> rule = HookFailedException.guard(
                hook, () -> hook.judge(new ReplyView(reply, hook)).map(ErrorVerdict::rule));
        return rule.orElse(null);
    }

    private @Nullable ErrorRule declared(PagePolicy policy, Reply reply) {
        return Stream.concat(policy.errorRules().stream(), common.stream())
                .filter(rule -> ReplyConditions.hold(rule.condition(), reply))
                .findFirst()
                .orElse(null);
    }

    int attempts(ErrorRule rule) {
        return rule.attempts() == null ? maxAttempts : rule.attempts();
    }

    RuledRetryException retry(ErrorRule rule, int failedAttempts, Reply reply) {
        return new RuledRetryException(waits.pause(rule.backOff(), failedAttempts, reply));
    }

    RuledRetryException retryAtOnce() {
        return new RuledRetryException(Duration.ZERO);
    }

    QuotaExhaustedException defer(ErrorRule rule, Reply reply) {
        return gate.giveUp(waits.reopening(rule.backOff(), reply));
    }
}
