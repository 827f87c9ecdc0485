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
 */
public record ApiParameter(
        String name,
        In in,
        boolean required,
        ApiType type,
        @Nullable BigDecimal maximum) {

    /** Where a parameter goes. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }
}
