package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a sync may take to end once it is told to, from the environment variable {@code IPAI_GRACE_PERIOD}. */
final class GracePeriod {

    static final String VARIABLE = "IPAI_GRACE_PERIOD";

    /** Below the 30 s after which Kubernetes kills by default. */
    private static final Duration DEFAULT = Duration.ofSeconds(25);

    private static final Pattern FORMAT = Pattern.compile("(\\d{1,7})(ms|s|m)?");

    private GracePeriod() {}

    /**
     * The period, such as {@code 25s}, {@code 800ms} or {@code 2m}; a number alone counts seconds.
     *
     * @throws UserException if it is no period
     */
    static Duration of(Map<String, String> environment) {
        String text = environment.get(VARIABLE);
        if (text == null || text.isBlank()) {
            return DEFAULT;
        }
        Matcher matcher = FORMAT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserException(VARIABLE + " is '" + text + "'; use a period such as 25s, 800ms or 2m");
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        if ("ms".equals(unit)) {
            return Duration.ofMillis(number);
        }
        return "m".equals(unit) ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
    }
}
