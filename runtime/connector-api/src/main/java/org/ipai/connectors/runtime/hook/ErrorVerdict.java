package org.ipai.connectors.runtime.hook;

import java.util.List;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a response.
 *
 * @param action as rules of a spec have it
 * @param backOff the wait of {@link Action#RETRY}, and of {@link Action#DEFER}; null for the runtime's usual one
 * @param attempts how often a page is requested in all with {@link Action#RETRY}; null for as often as the runtime tries
 *     anyway
 * @param afterRetries what to do when {@link Action#RETRY} or {@link Action#REFRESH_AUTH} have not helped; neither of these
 * @param message what people are told; null for the runtime's words
 */
public record ErrorVerdict(
        Action action,
        @Nullable BackOff backOff,
        @Nullable Integer attempts,
        Action afterRetries,
        @Nullable String message) {

    /** Every response fulfils it. */
    private static final ResponseCondition ALWAYS = new ResponseCondition.All(List.of());

    /** Neither waits nor repeats. */
    public static ErrorVerdict of(Action action, String message) {
        return new ErrorVerdict(action, null, null, Action.FAIL_PARTITION, message);
    }

    /** Repeats the request some times, then fails the slice. */
    public static ErrorVerdict retry(BackOff backOff, int attempts) {
        return new ErrorVerdict(Action.RETRY, backOff, attempts, Action.FAIL_PARTITION, null);
    }

    /**
     * The verdict as a rule that every response falls under.
     *
     * @throws IllegalArgumentException if it would never end
     */
    public ErrorRule rule() {
        return new ErrorRule(ALWAYS, action, backOff, attempts, afterRetries, message);
    }
}
