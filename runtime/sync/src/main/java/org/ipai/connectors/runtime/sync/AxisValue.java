package org.ipai.connectors.runtime.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ipai.connectors.runtime.connector.SliceAxis;

/**
 * What one slice takes of an axis.
 *
 * @param axis the axis' name
 * @param text as requests read it
 * @param key what it adds to the slice's key
 * @param label what it adds to the slice's label
 */
record AxisValue(String axis, String text, String key, String label) {

    static AxisValue single(SliceAxis axis, String value) {
        return new AxisValue(axis.name(), value, value, value);
    }

    /** Keys of states must fit into an index, which fifty ids may not; their hash does. */
    static AxisValue batch(SliceAxis axis, List<String> values) {
        String text = String.join(axis.separator(), values);
        String label = values.get(0) + (values.size() == 1 ? "" : " and " + (values.size() - 1) + " more");
        return new AxisValue(axis.name(), text, sha256(text), label);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
