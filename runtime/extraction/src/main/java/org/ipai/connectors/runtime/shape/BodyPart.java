package org.ipai.connectors.runtime.shape;

import java.util.List;

/**
 * A value of a body that records are built from.
 *
 * @param path field names from the body's root
 * @param kind what it is
 * @param presence whether a body without it is invalid
 */
public record BodyPart(List<String> path, Kind kind, Presence presence) {

    public BodyPart {
        path = List.copyOf(path);
    }

    static BodyPart required(List<String> path, Kind kind) {
        return new BodyPart(path, kind, Presence.REQUIRED);
    }

    /** How messages name it. */
    String shown() {
        return path.isEmpty() ? "its root" : "'" + String.join(".", path) + "'";
    }

    /** What a value is. */
    public enum Kind {
        OBJECT("an object"),
        ARRAY("an array");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As messages say it. */
        public String words() {
            return words;
        }
    }

    /** Whether a value must be there. */
    public enum Presence {
        REQUIRED,
        OPTIONAL
    }
}
