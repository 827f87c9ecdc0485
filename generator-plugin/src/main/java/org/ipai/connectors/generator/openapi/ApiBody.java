package org.ipai.connectors.generator.openapi;

/**
 * The JSON body that an operation takes.
 *
 * @param schema of the body
 * @param required whether a request without it is refused
 */
public record ApiBody(ApiSchema schema, boolean required) {}
