package org.ipai.connectors.runtime.http;

import java.util.List;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.hook.ErrorRuleHook;
import org.jspecify.annotations.Nullable;

/**
 * For whom a page is fetched, and what its stream says about errors.
 *
 * @param stream the stream's name
 * @param operation id of the operation, by which a quota may weigh the request; or empty
 * @param slice what people call the slice, for messages
 * @param errorRules the stream's own
 * @param errorHook asked before them, or null
 */
public record PagePolicy(
        String stream,
        String operation,
        String slice,
        List<ErrorRule> errorRules,
        @Nullable ErrorRuleHook errorHook) {

    private static final PagePolicy NONE = new PagePolicy("", "", "", List.of());

    public PagePolicy {
        errorRules = List.copyOf(errorRules);
    }

    /** Without a hook. */
    public PagePolicy(String stream, String operation, String slice, List<ErrorRule> errorRules) {
        this(stream, operation, slice, errorRules, null);
    }

    /** A request of no stream. */
    public static PagePolicy none() {
        return NONE;
    }
}
