package org.ipai.connectors.generator.openapi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param name as it is sent
 * @param in where it goes
 * @param required whether a request without it is refused
 * @param type of its values
 * @param maximum greatest number taken, or null if the document does not say
 * @param listStyle how several values are sent, if the type is a list
 */
public record ApiParameter(
        String name,
        In in,
        boolean required,
        ApiType type,
        @Nullable BigDecimal maximum,
        ListStyle listStyle) {

    /** Where a parameter goes. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /** How several values of a parameter are sent. */
    public enum ListStyle {
        /** A parameter each. */
        REPEATED(""),
        COMMAS(","),
        SPACES(" "),
        PIPES("|");

        private final String separator;

        ListStyle(String separator) {
            this.separator = separator;
        }

        /** What stands between values of one parameter; empty if each has its own. */
        public String separator() {
            return separator;
        }
    }
}
