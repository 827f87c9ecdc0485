package org.ipai.connectors.generator.model;

/**
 * Where the types come from.
 *
 * @param format {@code openapi} or {@code discovery}
 * @param origin URL where the provider publishes the document, or the path of a file beside the spec
 * @param version the document's own version
 * @param sha256 hash of the full document
 */
public record DocumentModel(String format, String origin, String version, String sha256) {}
