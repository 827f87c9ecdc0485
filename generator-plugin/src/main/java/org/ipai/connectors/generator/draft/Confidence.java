package org.ipai.connectors.generator.draft;

import java.util.Locale;

/** How likely a guess is right. */
public enum Confidence {
    /** The document says it in so many words. */
    HIGH,
    /** It is what such names usually mean. */
    MEDIUM,
    /** It could as well be something else; read it before you rely on it. */
    LOW;

    /** As specs and tables write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lesser of both. */
    Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
