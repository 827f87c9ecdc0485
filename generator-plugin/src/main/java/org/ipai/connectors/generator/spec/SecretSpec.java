package org.ipai.connectors.generator.spec;

/**
 * A place of an auth block that must hold an expression naming a secret.
 *
 * @param name the property, such as {@code token}
 * @param type the type its config field must have
 * @param value as written
 */
public record SecretSpec(String name, String type, Text value) {

    static SecretSpec one(String name, Text value) {
        return new SecretSpec(name, "secret", value);
    }

    static SecretSpec list(String name, Text value) {
        return new SecretSpec(name, "secret_list", value);
    }
}
