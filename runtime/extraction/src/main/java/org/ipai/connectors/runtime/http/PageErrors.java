package org.ipai.connectors.runtime.http;

import java.util.HashMap;
import java.util.Map;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.ResponseCondition;

/** Follows the error rules for one page, and counts what has been tried for it. */
final class PageErrors {

    private final ErrorRules rules;
    private final PagePolicy policy;
    /** By condition: rules that hooks make have all the same one, whatever else they say. */
    private final Map<ResponseCondition, Integer> met = new HashMap<>();

    private boolean renewed;

    PageErrors(ErrorRules rules, PagePolicy policy) {
        this.rules = rules;
        this.policy = policy;
    }

    /** What the rules make of a reply, if it is no failure. */
    enum Verdict {
        /** No rule is about it. */
        NO_RULE,
        /** There are no records. */
        EMPTY
    }

    /** Finds the rule a reply falls under and throws what comes of it, unless it is a {@link Verdict}. */
    Verdict judge(Reply reply)
            throws RuledRetryException, FetchException, SourceAccessException, QuotaExhaustedException,
                    InterruptedException {
        ErrorRule rule = rules.find(policy, reply);
        if (rule == null) {
            return Verdict.NO_RULE;
        }
        if (rule.action() == Action.RETRY) {
            int failed = met.merge(rule.condition(), 1, Integer::sum);
            if (failed < rules.attempts(rule)) {
                throw rules.retry(rule, failed, reply);
            }
        } else if (rule.action() == Action.REFRESH_AUTH) {
            renew();
        }
        boolean tried = rule.action() == Action.RETRY || rule.action() == Action.REFRESH_AUTH;
        return conclude(rule, tried ? rule.afterRetries() : rule.action(), reply);
    }

    /** Once a page: credentials that are refused when they are new are not refused for their age. */
    private void renew() throws RuledRetryException, SourceAccessException, InterruptedException {
        if (!renewed) {
            renewed = true;
            if (rules.renewal().renew()) {
                throw rules.retryAtOnce();
            }
        }
    }

    private Verdict conclude(ErrorRule rule, Action action, Reply reply)
            throws FetchException, SourceAccessException, QuotaExhaustedException {
        switch (action) {
            case EMPTY -> {
                return Verdict.EMPTY;
            }
            case SKIP_WITH_GAP -> throw rules.failures().skipped(rule, policy, reply);
            case FAIL_RUN -> throw rules.failures().run(rule, policy, reply);
            case DEFER -> throw rules.defer(rule, reply);
            default -> throw rules.failures().slice(rule, policy, reply);
        }
    }
}
