package org.ipai.connectors.generator.draft;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of providers as the spec language writes names. */
final class SnakeCase {

    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    private SnakeCase() {}

    /** {@code pull_requests} for {@code pullRequests} or {@code pull-requests}; empty if there is no letter or digit. */
    static String of(String name) {
        String humps = HUMPS.matcher(name).replaceAll("_");
        return EDGES.matcher(OTHERS.matcher(humps).replaceAll("_"))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
