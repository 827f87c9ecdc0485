package org.ipai.connectors.generator.model;

import org.ipai.connectors.runtime.record.FieldType;

/**
 * A column whose value comes from the slice, the configuration or the record.
 *
 * @param columnName in the table
 * @param javaName in Java
 * @param value over config, parent, slice and record
 * @param type of the value
 */
public record AddedColumn(String columnName, String javaName, Expression value, FieldType.Scalar type) {}
