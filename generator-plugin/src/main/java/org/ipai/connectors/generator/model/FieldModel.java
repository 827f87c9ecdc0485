package org.ipai.connectors.generator.model;

/**
 * A field of an object.
 *
 * @param jsonName in the API
 * @param columnName in tables
 * @param javaName in Java
 * @param type its type
 * @param required whether the document promises it and it is not nullable
 */
public record FieldModel(String jsonName, String columnName, String javaName, TypeModel type, boolean required) {}
