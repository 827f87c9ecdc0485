package org.ipai.connectors.runner.metrics;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where metrics go.
 *
 * @param address where they can be scraped while the command runs, or null
 * @param file where they are written at the end, or null
 * @param pushgateway base URL to which they are pushed at the end, or null
 */
public record MetricsTargets(
        @Nullable InetSocketAddress address,
        @Nullable Path file,
        @Nullable URI pushgateway) {

    public static final String PORT = "IPAI_METRICS_PORT";
    public static final String ADDRESS = "IPAI_METRICS_ADDRESS";
    public static final String FILE = "IPAI_METRICS_FILE";
    public static final String PUSHGATEWAY = "IPAI_PUSHGATEWAY_URL";

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:(.+):)?(\\d{1,5})");

    /** Whether any is wanted. */
    public static boolean areWanted(Map<String, String> environment) {
        return isSet(environment, PORT)
                || isSet(environment, ADDRESS)
                || isSet(environment, FILE)
                || isSet(environment, PUSHGATEWAY);
    }

    /**
     * What environment variables say.
     *
     * @throws IllegalArgumentException naming the variable that is wrong and how to write it
     */
    public static MetricsTargets of(Map<String, String> environment) {
        return new MetricsTargets(
                isSet(environment, ADDRESS) ? address(environment, ADDRESS) : address(environment, PORT),
                file(environment),
                pushgateway(environment));
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /** A port alone is opened on all interfaces, since the scraper of a container stands outside. */
    private static @Nullable InetSocketAddress address(Map<String, String> environment, String variable) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = HOST_AND_PORT.matcher(text);
        int port = matcher.matches() ? Integer.parseInt(matcher.group(2)) : Integer.MAX_VALUE;
        if (port > 65_535) {
            throw new IllegalArgumentException(
                    variable + " is '" + text + "'; use a port such as 9464, or host:port in " + ADDRESS);
        }
        String host = matcher.group(1);
        return host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }

    private static @Nullable Path file(Map<String, String> environment) {
        String text = environment.get(FILE);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Path.of(text).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(FILE + " is '" + text + "', which is no path", e);
        }
    }

    private static @Nullable URI pushgateway(Map<String, String> environment) {
        String text = environment.get(PUSHGATEWAY);
        if (text == null || text.isBlank()) {
            return null;
        }
        URI uri = parsed(text);
        boolean isHttp = uri != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        if (uri == null || !isHttp || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            throw new IllegalArgumentException(PUSHGATEWAY
                    + " is no URL of a Pushgateway; write one such as http://pushgateway:9091, without user info");
        }
        return uri;
    }

    private static @Nullable URI parsed(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
