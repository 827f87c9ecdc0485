package org.ipai.connectors.runtime.connector;

/** How a response holds its records at the place that a stream's record path leads to. */
public sealed interface ResponseShape {

    /** The usual shape: an array of records. */
    ResponseShape ARRAY = new ArrayOf();

    /** An array whose elements are the records. */
    record ArrayOf() implements ResponseShape {}

    /** An object that is the only record. */
    record Single() implements ResponseShape {}

    /**
     * An array whose elements hold a record each; an element without it is the record itself.
     *
     * @param field name of the field that holds it
     */
    record Wrapped(String field) implements ResponseShape {}
}
