package org.ipai.connectors.generator.model;

import org.ipai.connectors.runtime.record.FieldType;

/**
 * A column whose value comes from the parent record.
 *
 * @param columnName in the table
 * @param javaName in Java
 * @param parentPath dotted silver column path in the parent
 * @param type of the value
 */
public record AddedColumn(String columnName, String javaName, String parentPath, FieldType.Scalar type) {}
