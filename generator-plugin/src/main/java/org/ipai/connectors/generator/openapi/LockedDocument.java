package org.ipai.connectors.generator.openapi;

/**
 * A locked document, ready to be written.
 *
 * @param json its text, ending in a newline
 * @param lock where it comes from
 */
public record LockedDocument(String json, Lock lock) {}
