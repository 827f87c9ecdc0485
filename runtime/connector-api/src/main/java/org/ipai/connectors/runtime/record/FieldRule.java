package org.ipai.connectors.runtime.record;

import java.util.List;

/**
 * What is done to a field before its record is kept anywhere. Arrays on the way are passed through: the rule is for each of
 * their elements.
 *
 * @param path field names from the record to the field
 * @param treatment what is done
 */
public record FieldRule(List<String> path, Treatment treatment) {

    public FieldRule {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a rule is for a field of the record, not for the record");
        }
    }

    /** What is done to a field. */
    public enum Treatment {
        /** It is cut out, name and value. */
        BLOCK,
        /** Its value becomes the lower-case hexadecimal SHA-256 of its text; null stays null. */
        HASH
    }

    public static FieldRule block(String... path) {
        return new FieldRule(List.of(path), Treatment.BLOCK);
    }

    public static FieldRule hash(String... path) {
        return new FieldRule(List.of(path), Treatment.HASH);
    }
}
