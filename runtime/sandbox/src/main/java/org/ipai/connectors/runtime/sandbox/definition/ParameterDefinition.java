package org.ipai.connectors.runtime.sandbox.definition;

import java.util.Optional;

/**
 * A parameter the connector sends.
 *
 * @param name as in the provider's document; of a property of the body its dotted path, in lists by number
 * @param in where it goes
 * @param origin where its value comes from
 * @param reference the literal, the configuration field, the axis of the stream's slices, or the dotted path in the
 *     parent's record; may be empty
 * @param text how it holds its value
 */
public record ParameterDefinition(String name, In in, Origin origin, String reference, TextPattern text) {

    /** Where a parameter goes. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    /** Where a parameter's value comes from. */
    public enum Origin {
        LITERAL,
        CONFIG,
        SLICE,
        PARENT,
        CURSOR
    }

    /** The value in the text that a request has for the parameter; empty if the text is not made like that. */
    public Optional<String> value(String sent) {
        return text.values(sent).map(values -> values.get(0));
    }
}
