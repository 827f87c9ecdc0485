package org.ipai.connectors.runtime.connector;

/** A name and a value, not yet encoded: of a query or of a header. */
public record Parameter(String name, String value) {}
