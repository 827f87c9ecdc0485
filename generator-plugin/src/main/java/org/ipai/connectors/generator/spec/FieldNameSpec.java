package org.ipai.connectors.generator.spec;

/**
 * A column's name for a field.
 *
 * @param path the field's dotted JSON path
 * @param name what the column is called, without the columns that it is in
 */
public record FieldNameSpec(Text path, Text name) {}
