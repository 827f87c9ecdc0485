package org.ipai.connectors.runtime.http;

import org.ipai.connectors.runtime.connector.ErrorRule;

/** Words the failures that error rules bring about. */
final class RuledFailures {

    private final StatusFailures statuses;

    RuledFailures(StatusFailures statuses) {
        this.statuses = statuses;
    }

    /** The slice failed, for the reason its status gives. */
    FetchException slice(ErrorRule rule, PagePolicy policy, Reply reply) {
        FetchException usual = statuses.failure(reply);
        return new FetchException(usual.reason(), message(rule, policy, reply), usual.remedy());
    }

    FetchException skipped(ErrorRule rule, PagePolicy policy, Reply reply) {
        return new FetchException(
                FailureReason.SKIPPED,
                message(rule, policy, reply),
                statuses.failure(reply).remedy());
    }

    SourceAccessException run(ErrorRule rule, PagePolicy policy, Reply reply) {
        return new SourceAccessException(
                message(rule, policy, reply), statuses.failure(reply).remedy(), null);
    }

    /** What the rule's author has to say, then what the provider said. */
    private String message(ErrorRule rule, PagePolicy policy, Reply reply) {
        String described = statuses.describe(reply);
        if (rule.message() == null) {
            return described;
        }
        String slice = policy.slice().isEmpty() ? policy.stream() : policy.slice();
        String told = rule.message().replace(ErrorRule.SLICE, slice);
        return (told.endsWith(".") ? told.substring(0, told.length() - 1) : told) + " (" + described + ")";
    }
}
