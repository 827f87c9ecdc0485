package org.ipai.connectors.runtime.sandbox.definition;

/**
 * A parameter the connector sends.
 *
 * @param name as in the provider's document; of a property of the body its dotted path
 * @param in where it goes
 * @param origin where its value comes from
 * @param reference the literal, the configuration field, or the dotted path in the parent's record; may be empty
 */
public record ParameterDefinition(String name, In in, Origin origin, String reference) {

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
        PARENT,
        CURSOR
    }
}
