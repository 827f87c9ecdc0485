package org.ipai.connectors.runtime.connector;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a base URL of a template such as {@code https://{site}.example.com/{tenant}/v2} and configured values, none of
 * which can leave its place: a value in the host is part of a host name, one in the path is part of one segment.
 */
public final class BaseUrl {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern LABELS = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private final String template;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private BaseUrl(String template) {
        this.template = template;
    }

    /** Starts with a template whose placeholders are names of config fields. */
    public static BaseUrl of(String template) {
        return new BaseUrl(template);
    }

    /** Sets a config field's value. */
    public BaseUrl with(String field, String value) {
        values.put(field, value);
        return this;
    }

    /**
     * The URL.
     *
     * @throws InvalidConfigException naming every field whose value cannot be put in its place, but not the value, which
     *     could be a secret filled in at the wrong place
     */
    public URI build() {
        int path = template.indexOf('/', template.indexOf("://") + 3);
        Matcher placeholder = PLACEHOLDER.matcher(template);
        StringBuilder url = new StringBuilder();
        while (placeholder.find()) {
            String field = placeholder.group(1);
            boolean isHost = path < 0 || placeholder.start() < path;
            placeholder.appendReplacement(url, Matcher.quoteReplacement(isHost ? host(field) : segment(field)));
        }
        placeholder.appendTail(url);
        URI uri = faults.isEmpty() ? URI.create(url.toString()) : URI.create("https://invalid");
        if (uri.getHost() == null) {
            faults.add("config " + values.keySet()
                    + " makes no host name; check that it is written as the provider shows it");
        }
        if (!faults.isEmpty()) {
            throw new InvalidConfigException(faults);
        }
        return uri;
    }

    private String host(String field) {
        String value = value(field);
        if (!LABELS.matcher(value).matches()) {
            faults.add("config '" + field
                    + "' cannot be part of a host name; write letters, digits, hyphens and dots only");
        }
        return value;
    }

    private String segment(String field) {
        String value = value(field);
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            faults.add(
                    "config '" + field + "' cannot be part of a URL's path; write the name or id that belongs there");
        }
        return PathTemplate.encode(value);
    }

    private String value(String field) {
        String value = values.get(field);
        if (value == null) {
            throw new IllegalStateException("no value for {" + field + "} in " + template);
        }
        return value;
    }
}
