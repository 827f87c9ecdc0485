package org.ipai.connectors.generator.openapi;

/**
 * A field of an object.
 *
 * @param name in JSON
 * @param schema of its values
 * @param required whether the document promises a value that is not null
 */
public record ApiField(String name, ApiSchema schema, boolean required) {}
