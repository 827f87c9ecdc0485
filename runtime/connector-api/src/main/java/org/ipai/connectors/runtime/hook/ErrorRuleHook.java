package org.ipai.connectors.runtime.hook;

import java.util.Optional;

/** Says what a response means, before the rules of the spec are asked. */
public non-sealed interface ErrorRuleHook extends Hook {

    /**
     * What to do about a response, or empty to leave it to the spec's rules and the runtime.
     *
     * @param response a success or not; of the former every one comes by here
     */
    Optional<ErrorVerdict> judge(ResponseView response);
}
