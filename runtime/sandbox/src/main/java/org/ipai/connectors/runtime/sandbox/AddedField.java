package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field that records have although the definition lacks it.
 *
 * @param stream whose records
 * @param name top-level JSON name
 * @param schema structural OpenAPI schema
 */
public record AddedField(String stream, String name, JsonNode schema) {}
