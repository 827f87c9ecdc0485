package org.ipai.connectors.generator.model;

/**
 * A parameter that is sent.
 *
 * @param name as in the document
 * @param in where it goes
 * @param value its value
 */
public record ParameterModel(String name, In in, Expression value) {

    /** Where a parameter goes. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }
}
