package org.ipai.connectors.generator.openapi;

/**
 * A locked document, ready to be written.
 *
 * @param json its text, ending in a newline
 * @param lock where it comes from
 * @param format of the full document; the text is OpenAPI whatever that was
 */
public record LockedDocument(String json, Lock lock, DocumentFormat format) {}
