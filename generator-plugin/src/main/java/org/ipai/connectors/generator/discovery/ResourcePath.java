package org.ipai.connectors.generator.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method's path, as a template below the root of the server.
 *
 * <p>A value of reserved expansion, {@code {+name}}, may hold slashes. Sent as it is, it could lead anywhere; the
 * parameter's pattern says what it may look like. Both become one placeholder in the syntax of Google's own HTTP rules,
 * {@code {name=properties/*}}, of which requests take nothing but the segments of that shape. That also keeps
 * {@code v1/{+name}} of accounts and of properties apart, which are two operations.
 */
final class ResourcePath {

    private static final Pattern RESERVED = Pattern.compile("\\{\\+([^}]+)}");

    /** Such as {@code ^properties/[^/]+/metadata$}. */
    private static final Pattern SEGMENTS =
            Pattern.compile("\\^((?:\\[\\^/]\\+|[\\w-]+)(?:/(?:\\[\\^/]\\+|[\\w-]+))*)\\$");

    private static final String ANY_SEGMENT = "[^/]+";

    private ResourcePath() {}

    static String of(String servicePath, JsonNode method) {
        String path = "/" + servicePath + method.path("path").asText();
        String rooted = path.replaceAll("/{2,}", "/");
        return RESERVED.matcher(rooted)
                .replaceAll(match -> Matcher.quoteReplacement(
                        placeholder(match.group(1), method.path("parameters").path(match.group(1)))));
    }

    private static String placeholder(String name, JsonNode parameter) {
        Matcher pattern = SEGMENTS.matcher(parameter.path("pattern").asText());
        if (!pattern.matches()) {
            return "{" + name + "=**}";
        }
        String segments = pattern.group(1).replace(ANY_SEGMENT, "*");
        return segments.equals("*") ? "{" + name + "}" : "{" + name + "=" + segments + "}";
    }
}
