package org.ipai.connectors.generator.model;

/** A value that signing sends. */
public sealed interface AuthValue {

    /** The value of a config field of type secret, or the values of one of type secret_list. */
    record SecretField(String field) implements AuthValue {}

    /** Text made of what is not secret. */
    record PlainText(Expression text) implements AuthValue {}
}
