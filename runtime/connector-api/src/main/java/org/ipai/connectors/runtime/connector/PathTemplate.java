package org.ipai.connectors.runtime.connector;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Puts values into paths in such a way that none can leave its place. A placeholder is {@code {name}}, for one segment, or
 * {@code {name=projects/*}}, for segments of which {@code *} is any one and the others are as written; {@code **} is any
 * number of segments.
 */
public final class PathTemplate {

    private static final String ANY = "*";
    private static final String ANY_NUMBER = "**";

    private PathTemplate() {}

    static String fill(String path, String name, String value) {
        int start = path.indexOf("{" + name + "=");
        if (start < 0) {
            return path.replace("{" + name + "}", segment(name, value));
        }
        int end = path.indexOf('}', start);
        String shape = path.substring(start + name.length() + 2, end);
        return path.substring(0, start) + segments(name, value, shape) + path.substring(end + 1);
    }

    private static String segments(String name, String value, String shape) {
        String[] values = value.split("/", -1);
        String[] shapes = shape.equals(ANY_NUMBER) ? values : shape.split("/", -1);
        boolean fits = values.length == shapes.length;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.length && fits; i++) {
            path.append(i == 0 ? "" : "/").append(segment(name, values[i]));
            fits = shape.equals(ANY_NUMBER) || shapes[i].equals(ANY) || shapes[i].equals(values[i]);
        }
        if (!fits) {
            throw new IllegalArgumentException("path parameter '" + name + "' must look like " + shape);
        }
        return path.toString();
    }

    private static String segment(String name, String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException("path parameter '" + name + "' must not be '" + value + "'");
        }
        return encode(value);
    }

    /** Percent-encoded, so that nothing in it ends a segment. */
    public static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
