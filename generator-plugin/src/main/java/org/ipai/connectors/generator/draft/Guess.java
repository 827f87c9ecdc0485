package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One property of a drafted spec.
 *
 * @param key the property
 * @param value what it is set to; a missing node if that is for a person to decide
 * @param form how it stands in the spec
 * @param confidence how likely it is right
 * @param reason what in the document speaks for it
 */
public record Guess(String key, JsonNode value, Form form, Confidence confidence, String reason) {

    /** How a guess stands in the spec. */
    public enum Form {
        WRITTEN,
        /** In a comment, since it would do harm if it were wrong. */
        PROPOSED,
        /** Without a value. */
        OPEN
    }

    static Guess written(String key, JsonNode value, Confidence confidence, String reason) {
        return new Guess(key, value, Form.WRITTEN, confidence, reason);
    }

    static Guess proposed(String key, JsonNode value, String reason) {
        return new Guess(key, value, Form.PROPOSED, Confidence.LOW, reason);
    }

    static Guess open(String key, String reason) {
        return new Guess(key, MissingNode.getInstance(), Form.OPEN, Confidence.LOW, reason);
    }

    boolean isWritten() {
        return form == Form.WRITTEN;
    }
}
