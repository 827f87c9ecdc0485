package org.ipai.connectors.generator.model;

/**
 * Where the types come from.
 *
 * @param format {@code openapi}
 * @param url where the provider publishes the document
 * @param version the document's own version
 * @param sha256 hash of the full document
 */
public record DocumentModel(String format, String url, String version, String sha256) {}
