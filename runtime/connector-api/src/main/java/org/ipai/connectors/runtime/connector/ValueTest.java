package org.ipai.connectors.runtime.connector;

import java.util.List;

/** What is asked of a header's value, or of a single value in a body, as text. A value that is not there passes none. */
public sealed interface ValueTest {

    /** Whether the value passes; texts, numbers and booleans alike are compared as they are written. */
    boolean accepts(String value);

    /** It is there, and not null. */
    record Exists() implements ValueTest {

        @Override
        public boolean accepts(String value) {
            return true;
        }
    }

    /** It is one of these texts. */
    record OneOf(List<String> values) implements ValueTest {

        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean accepts(String value) {
            return values.contains(value);
        }
    }

    /** The text is part of it. */
    record Contains(String text) implements ValueTest {

        @Override
        public boolean accepts(String value) {
            return value.contains(text);
        }
    }
}
