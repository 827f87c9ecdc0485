package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.Map;

/** How long a sync may take to end once it is told to, from the environment variable {@code IPAI_GRACE_PERIOD}. */
final class GracePeriod {

    static final String VARIABLE = "IPAI_GRACE_PERIOD";

    /** Below the 30 s after which Kubernetes kills by default. */
    private static final Duration DEFAULT = Duration.ofSeconds(25);

    private GracePeriod() {}

    /**
     * The period, written as {@link DurationText} reads it.
     *
     * @throws UserException if it is no duration
     */
    static Duration of(Map<String, String> environment) {
        String text = environment.get(VARIABLE);
        return text == null || text.isBlank() ? DEFAULT : DurationText.ofVariable(VARIABLE, text);
    }
}
