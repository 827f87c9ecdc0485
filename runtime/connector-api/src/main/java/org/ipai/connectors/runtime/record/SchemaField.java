package org.ipai.connectors.runtime.record;

/**
 * A column of a record or a field of a struct.
 *
 * @param name its name in tables, lower-case with underscores; the JSON name may differ
 * @param type its type
 */
public record SchemaField(String name, FieldType type) {}
