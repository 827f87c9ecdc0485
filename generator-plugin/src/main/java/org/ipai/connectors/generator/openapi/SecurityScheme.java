package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A way to sign in.
 *
 * @param name the document's name for it
 * @param facts its properties, such as {@code type} and {@code scheme}; a missing node if the document describes none
 */
public record SecurityScheme(String name, JsonNode facts) {}
